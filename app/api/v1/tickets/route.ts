import { readApiReport, ticketAnswer } from "#lib/api/index.ts";
import { localPath } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { promisedHours, serviceProfile } from "#lib/service/index.ts";
import {
  isRepeatUnderKey,
  openTicketLink,
  submitUnderKey,
  takeToSend,
  ticketForCustomer,
} from "#lib/tickets/index.ts";
import { sendBudget } from "#lib/tickets/rules.ts";
import { serve } from "../serve.ts";

/** Sends a report to a person. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(
  "createTicket",
  async ({ body, idempotencyKey, address, now }) => {
    const profile = serviceProfile();
    const read = readApiReport(body, { now: now.getTime(), profile });
    if (!read.ok) return read;
    const submission = { report: read.report, sentTime: body.occurredAt, triedSteps: [], idempotencyKey };
    const budget = await takeToSend(await isRepeatUnderKey(submission), sendBudget, address);
    if (!budget.ok) return { ok: false, problem: "too-many", retryAfter: budget.retryAfterSeconds };
    const submitted = await submitUnderKey(submission, { now, profile, hours: await promisedHours() });
    if (submitted === "key-reused") return { ok: false, problem: "idempotency-key-reused" };
    const { number, token } = submitted;
    const by = await openTicketLink(token);
    const sent = by && (await ticketForCustomer(by));
    if (sent === null) throw new Error("the link of a new ticket opens none");
    const url = environment().PUBLIC_URL + localPath("en", `/t/${token}`);
    const ticket = ticketAnswer(sent, now.getTime(), { token, url });
    return { ok: true, body: ticket, location: `/api/v1/tickets/${number}` };
  },
);
