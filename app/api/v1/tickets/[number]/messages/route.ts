import { reopen, reply } from "#lib/tickets/index.ts";
import { serve } from "../../../serve.ts";
import { converse } from "../the-ticket.ts";

/** Adds a message to a ticket. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("reply", (call) => {
  const { whenSolved } = call.body;
  return converse(call, whenSolved === "reopen" ? reopen : reply, whenSolved === "add" ? "solved" : "open");
});
