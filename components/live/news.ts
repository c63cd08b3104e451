/** What a tab hears of: everything at the desk, or the ticket of a private link, by its token. */
export type Topic = "desk" | (string & {});

/** What the tabs of a browser tell each other. */
export type News =
  | { kind: "ticket"; topic: Topic; event: number }
  /** Event 0: the ticket is gone. */
  | { kind: "desk"; topic: "desk"; ticket: number; event: number }
  | { kind: "presence"; topic: "desk"; ticket: number | null }
  /** Who is at the desk, as the page of a ticket shows it: a value to compare. */
  | { kind: "at-desk"; topic: Topic; mark: string }
  /** More tickets are open in this browser than one stream carries, and this one is not among them. */
  | { kind: "left-out"; topic: Topic }
  /** Something may have been missed. */
  | { kind: "gap"; topic: "desk" }
  | { kind: "ended"; topic: Topic; why: "gone" | "link" | "signed-out" };

/**
 * How the one stream of this browser stands. `since` in epoch milliseconds of the browser, whose clock may be wrong.
 * `polling`: the browser can have none.
 */
export type LiveState = { kind: "connecting" | "live" | "polling" } | { kind: "lost"; since: number };
