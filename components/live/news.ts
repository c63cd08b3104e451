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

/** How the one stream of this browser stands. `since` in epoch milliseconds. `polling`: the browser can have none. */
export type LiveState = { kind: "connecting" | "live" | "polling" } | { kind: "lost"; since: number };

/** News with the instant, in epoch milliseconds, at which it came. */
export interface Heard {
  news: News;
  at: number;
}

/** So long is news kept for a page that was rendered before it and opens after it. */
const keptMs = 60_000;
const mostKept = 200;

/** The latest news, and whether it is all there was since an instant. */
export function keepNews() {
  let kept: Heard[] = [];
  let completeSince = Date.now();
  return {
    add(news: News): void {
      const at = Date.now();
      kept.push({ news, at });
      const first = kept.findIndex((heard) => heard.at > at - keptMs);
      const from = Math.max(first, kept.length - mostKept);
      const dropped = kept.slice(0, from).at(-1);
      if (dropped) completeSince = dropped.at;
      kept = kept.slice(from);
    },
    /** Forgets all: what came before may be incomplete. */
    restart(): void {
      kept = [];
      completeSince = Date.now();
    },
    isComplete: (since: number) => since > completeSince,
    since: (since: number) => kept.filter(({ at }) => at >= since),
  };
}
