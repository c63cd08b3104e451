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
  solvedAt: number | null;
}

/** How many tickets each list holds; the solved ones are not counted, because that is all there ever were. */
export type DeskCounts = Record<Exclude<DeskList, "solved">, number>;

/** The name of a list as it stands in an address; the queue where it is none. */
export function deskListOf(text: unknown): DeskList {
  return deskLists.find((list) => list === text) ?? "queue";
}
