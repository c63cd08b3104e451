import { reply } from "#lib/tickets/index.ts";
import { serve } from "../../../serve.ts";
import { converse } from "../the-ticket.ts";

/** Adds a message to a ticket. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("reply", (call) => converse(call, reply));
