import * as z from "zod/mini";
import type { Code } from "#lib/reference/index.ts";

/** The lists of the desk, in the order of their tabs. */
export const deskLists = ["queue", "mine", "waiting", "arriving", "solved"] as const;

export type DeskList = (typeof deskLists)[number];

/** Rows of a list on one page: two screens of a laptop. */
export const rowsPerPage = 50;

/** One line of a list. All instants in epoch milliseconds. */
export interface DeskRow {
  number: string;
  code: Code;
  severity: "high" | "medium" | "low";
  /** The first line of the error message that holds anything, cut to what a line can show. */
  firstLine: string;
  command: string | null;
  sentAt: number;
  arrivesAt: number | null;
  replyBy: number | null;
  assignee: string | null;
  /** Since when it waits for the customer; null while it does not. */
  waitsSince: number | null;
  solvedAt: number | null;
}

/** The farthest page that an address can ask for. */
const lastPage = 100_000;

/** How many tickets each list holds; the solved ones are not counted, because that is all there ever were. */
export type DeskCounts = Record<Exclude<DeskList, "solved">, number>;

/** The name of a list as it stands in an address; the queue where it is none. */
export function deskListOf(text: unknown): DeskList {
  return deskLists.find((list) => list === text) ?? "queue";
}

/** The number of a page as it stands in an address; the first where it is none. */
export function deskPageOf(text: unknown): number {
  const page = typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), lastPage);
}

/** The address of a page of a list. */
export function deskListPath(list: DeskList, page = 1): string {
  const query = new URLSearchParams();
  if (list !== "queue") query.set("list", list);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/desk" : `/desk?${query}`;
}

/** The address that says what a page of a list shows at present, as its mark. */
export function listPulsePath(list: DeskList, page: number): string {
  return `/desk/pulse?${new URLSearchParams({ list, page: String(page) })}`;
}

/** The address that says where a ticket stands at present: its mark is the number of its last event. */
export function ticketPulsePath(number: string): string {
  return `/desk/pulse?${new URLSearchParams({ ticket: number })}`;
}

/** The address of a ticket at the desk. */
export function deskTicketPath(number: string): `/desk/tickets/${string}` {
  return `/desk/tickets/${number}`;
}

/** A ticket's number out of an address or a form; null where it can be none. */
export function ticketNumberOf(text: unknown): string | null {
  const number = typeof text === "string" ? text.toUpperCase() : "";
  return /^FF-[0-9A-Z]{6}$/.test(number) ? number : null;
}

/** A minute after the last sign of life nobody is taken to be there any more. */
export const aliveMilliseconds = 60_000;

/** Somebody who has done nothing for so long gives no sign of life. */
export const idleMilliseconds = 10 * 60_000;

/**
 * Signs of life from all tabs of one account, counted by each process: of those in sight each asks once a second where
 * a whole team writes.
 */
export const presenceBudget = { name: "presence", times: 300, withinSeconds: 60 };

const tabSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/**
 * What a tab tells of its person: where they are, and how many milliseconds ago they did something there; or that
 * they are leaving. A tab's time of day is not asked for, since it may be wrong.
 */
const signSchema = z.union([
  z.object({ tab: tabSchema, leaves: z.literal(true) }),
  z.object({
    tab: tabSchema,
    ticket: z.pipe(z.unknown(), z.transform(ticketNumberOf)),
    isWriting: z.boolean(),
    actedAgo: z.number().check(z.nonnegative()),
  }),
]);

export type SignOfLife = z.infer<typeof signSchema>;

/** A sign of life as a tab sends it; null where it is none. No ticket, or a text that names none, is the desk itself. */
export function readSign(sent: unknown): SignOfLife | null {
  return signSchema.safeParse(sent).data ?? null;
}

/** A colleague at a ticket, and how many milliseconds that holds unless they give another sign of life. */
export interface Colleague {
  /** The ticket's number. */
  ticket: string;
  name: string;
  looksFor: number;
  /** Zero while they do not write. */
  writesFor: number;
}

/** Who is still there some milliseconds later. */
export function stillThere(colleagues: readonly Colleague[], milliseconds: number): Colleague[] {
  return colleagues
    .map((one) => ({
      ...one,
      looksFor: one.looksFor - milliseconds,
      writesFor: Math.max(one.writesFor - milliseconds, 0),
    }))
    .filter(({ looksFor }) => looksFor > 0);
}
