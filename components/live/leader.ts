import { mostTickets } from "#lib/notify/rules.ts";
import type { LiveState, News, Topic } from "./news.ts";
import { keepStream } from "./stream.ts";

/** What the leading tab does for all: it holds the one stream, with all that any of them wants. */
export interface Leader {
  /**
   * Notes what a tab wants to hear of, in place of what it wanted before. It is told where its tickets stand; of the
   * desk, which has no number, that something may have been missed.
   */
  want(tab: string, topics: readonly Topic[]): void;
  leave(tab: string): void;
  stop(): void;
}

interface Voice {
  /** Tells all tabs, or one. */
  tellNews(news: News, to?: string): void;
  tellState(state: LiveState): void;
}

/** Tabs that open together are asked for together. */
const settleMs = 50;

/** How often the tabs are told that somebody leads, also while the stream is broken. */
const beatMs = 10_000;

export function lead({ tellNews, tellState }: Voice): Leader {
  const wants = new Map<string, readonly Topic[]>();
  const latest = new Map<Topic, number>();
  /** What ended is not asked for again until a page is opened that shows it. */
  const over = new Set<Topic>();
  let wanted: readonly Topic[] = [];
  let mark: string | null = null;
  let state: LiveState = { kind: "connecting" };
  let settling: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};
  const beat = setInterval(() => tellState(state), beatMs);

  return {
    want(tab, topics) {
      const before = wants.get(tab) ?? [];
      for (const topic of topics) if (!before.includes(topic)) over.delete(topic);
      wants.set(tab, topics);
      tellState(state);
      if (state.kind === "live") catchUp(tab, topics);
      clearTimeout(settling);
      settling = setTimeout(settle, settleMs);
    },
    leave(tab) {
      wants.delete(tab);
      settle();
    },
    stop() {
      clearInterval(beat);
      clearTimeout(settling);
      close();
    },
  };

  function catchUp(tab: string, topics: readonly Topic[]): void {
    for (const topic of topics.filter((each) => wanted.includes(each))) {
      const event = latest.get(topic);
      if (event !== undefined) tellNews({ kind: "ticket", topic, event }, tab);
      if (topic === "desk") tellNews({ kind: "gap", topic: "desk" }, tab);
      else if (mark !== null) tellNews({ kind: "at-desk", topic, mark }, tab);
    }
  }

  /**
   * A stream that carries more than is wanted by now does no harm; one that lacks something is opened anew, and one
   * of which nothing is wanted is closed. Of more tickets than it may carry the oldest are left out, and their pages
   * told to look by themselves.
   */
  function settle(): void {
    const union = [...new Set([...wants.values()].flat())].filter((topic) => !over.has(topic));
    const leftOut = union.filter((topic) => topic !== "desk").slice(0, -mostTickets);
    const carried = union.filter((topic) => !leftOut.includes(topic));
    if (carried.length === 0 || carried.some((topic) => !wanted.includes(topic))) reopen(carried);
    for (const topic of leftOut) tellNews({ kind: "left-out", topic });
  }

  function reopen(topics: readonly Topic[]): void {
    close();
    close = () => {};
    wanted = topics;
    latest.clear();
    mark = null;
    if (topics.length === 0) return;
    const tickets = topics.filter((topic) => topic !== "desk");
    const named = (at: number | null): Topic => (at === null ? "desk" : (tickets[at] ?? ""));
    close = keepStream(
      { desk: topics.includes("desk"), tickets },
      {
        beat: () => tellState(state),
        broken: lose,
        hear(message) {
          if (message.kind === "ready") {
            change({ kind: "live" });
            if (wanted.includes("desk")) tellNews({ kind: "gap", topic: "desk" });
          } else if (message.kind === "lost") lose();
          else if (message.kind === "ended") {
            const topic = named(message.at);
            wanted = wanted.filter((each) => each !== topic);
            over.add(topic);
            tellNews({ kind: "ended", topic, why: message.why });
            if (wanted.length === 0) reopen([]);
          } else if (message.kind === "ticket") {
            latest.set(named(message.at), message.event);
            tellNews({ kind: "ticket", topic: named(message.at), event: message.event });
          } else if (message.kind === "at-desk") {
            mark = message.mark;
            for (const topic of wanted)
              if (topic !== "desk") tellNews({ kind: "at-desk", topic, mark: message.mark });
          } else tellNews({ topic: "desk", ...message });
        },
      },
    );
  }

  function lose(): void {
    if (state.kind !== "lost") change({ kind: "lost", since: Date.now() });
  }

  function change(next: LiveState): void {
    state = next;
    tellState(state);
  }
}
