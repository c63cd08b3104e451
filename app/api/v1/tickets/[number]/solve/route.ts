import { solve } from "#lib/tickets/index.ts";
import { serve } from "../../../serve.ts";
import { converse } from "../the-ticket.ts";

/** Marks a ticket as solved. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("solve", (call) =>
  // A key that was used for a message says nothing of a solution.
  converse({ ...call, idempotencyKey: `solve ${call.idempotencyKey}` }, solve),
);
