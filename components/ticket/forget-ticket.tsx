"use client";

import { useEffect } from "react";
import { isLinkToken } from "#lib/link/index.ts";
import { dropKeptReport } from "../report/kept-report.ts";
import { forgetOwnTicket, readOwnTickets } from "../report/own-tickets-store.ts";
import { dropKeptReplyOf } from "./kept-reply.ts";

/**
 * Lets this browser forget a ticket that its link no longer opens: its line in the own list and what was being
 * written; with `report` also a report that is kept, because it may be the erased one. The link's token stands behind
 * the address's `#`, so that only who had the link can make a browser forget it.
 */
export function ForgetTicket({ report = false }: { report?: boolean }) {
  useEffect(() => {
    const token = location.hash.slice(1);
    if (!isLinkToken(token)) return;
    const path = `/t/${token}`;
    for (const ticket of readOwnTickets()) if (ticket.path.endsWith(path)) forgetOwnTicket(ticket.number);
    dropKeptReplyOf(path);
    if (report) dropKeptReport();
  }, [report]);
  return null;
}
