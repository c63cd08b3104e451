import * as z from "zod/mini";
import { linkTokenPattern } from "#lib/link/index.ts";

/** Most tickets that one browser hears of at once. */
export const mostTickets = 20;

/** How often a stream says that it is still there, and after how long a silence it is taken for broken. */
export const heartbeatSeconds = 15;
export const silenceSeconds = 35;

/**
 * Streams that one address may open: an office of thirty behind one address has several deploys in ten minutes.
 * `mostStreams` is how many streams of one address a process keeps open at once.
 */
export const liveBudget = { name: "live", times: 300, withinSeconds: 600 };
export const mostStreams = 100;

/** What a browser asks `POST /live` for: all that happens at the desk, and tickets by the tokens of their links. */
export const liveRequestSchema = z.object({
  desk: z.boolean(),
  tickets: z.array(z.string().check(z.regex(linkTokenPattern))).check(z.maxLength(mostTickets)),
});

/** The header in which a pulse says what the page would show, as a mark that the page has too. */
export const markHeader = "Page-Mark";

const place = z.int().check(z.nonnegative());

/** What a stream carries: places, ids and numbers, never text. `at` is a ticket's place in the request. */
export const liveMessageSchema = z.discriminatedUnion("kind", [
  /** The number of the last event that a ticket's customer is told of. */
  z.object({ kind: z.literal("ticket"), at: place, event: place }),
  /** Something happened to a ticket at the desk, by its id; event 0 says that the ticket is gone. */
  z.object({ kind: z.literal("desk"), ticket: place, event: place }),
  /** Somebody of the staff came to a ticket or left it; null where it is the desk as a whole. */
  z.object({ kind: z.literal("presence"), ticket: z.nullable(place) }),
  /** Who is at the desk, as customers' pages show it: a value to compare, not to read. */
  z.object({ kind: z.literal("at-desk"), mark: z.string().check(z.maxLength(32)) }),
  /** From here on nothing is missed. What the desk saw before may be out of date. */
  z.object({ kind: z.literal("ready") }),
  /** The database is away; `ready` follows once it is back. */
  z.object({ kind: z.literal("lost") }),
  /** One subscription ended; `at` is null for the desk. */
  z.object({
    kind: z.literal("ended"),
    at: z.nullable(place),
    why: z.enum(["gone", "link", "signed-out"]),
  }),
]);

export type LiveMessage = z.infer<typeof liveMessageSchema>;
