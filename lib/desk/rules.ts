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
