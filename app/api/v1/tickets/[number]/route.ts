import { serve } from "../../serve.ts";
import { theTicket } from "./the-ticket.ts";

/** Reads a ticket. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("readTicket", theTicket);
