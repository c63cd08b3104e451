import { silenceSeconds } from "#lib/notify/rules.ts";
import { type Leader, lead } from "./leader.ts";
import type { LiveState, News, Topic } from "./news.ts";

/** Over HTTP/1.1 a browser opens six connections to a site at most: seven tabs with a stream each would hang it. */
interface Tabs {
  /** Calls back for all news of a topic, beginning with what the page may have missed while it came. */
  join(topic: Topic, hear: (news: News) => void): () => void;
  state(): LiveState;
  onState(changed: () => void): () => void;
}

/** What the tabs say to each other. Changes with the name below, so that pages of two versions do not mix. */
type Said = { from: string; to?: string | undefined } & (
  | { kind: "want"; topics: Topic[] }
  | { kind: "leave" }
  /** A new leader asks who wants what. */
  | { kind: "lead" }
  | { kind: "state"; state: LiveState }
  | { kind: "news"; news: News }
);

export const tabsName = "fixfirst-live-2";

/** A leader that was frozen says nothing. Not all tabs that notice it shall take its place at once. */
const silentMs = () => (silenceSeconds + 5 * Math.random()) * 1000;

let tabs: Tabs | undefined;

/** This tab among those of its browser. For the browser only. */
export function liveTabs(): Tabs {
  tabs ??= "locks" in navigator && typeof BroadcastChannel === "function" ? joinTabs() : withoutStream;
  return tabs;
}

/** Web Locks are missing where a page came without https: its state tells the page to look by itself. */
const polling: LiveState = { kind: "polling" };
const withoutStream: Tabs = { join: () => () => {}, state: () => polling, onState: () => () => {} };

function joinTabs(): Tabs {
  const tab = crypto.randomUUID();
  const bus = new BroadcastChannel(tabsName);
  const hearers = new Map<Topic, Set<(news: News) => void>>();
  const watchers = new Set<() => void>();
  let state: LiveState = { kind: "connecting" };
  let leader: Leader | null = null;
  let candidacy = new AbortController();
  let release = () => {};
  let lastHeardAt = performance.now();
  let patience = silentMs();

  bus.addEventListener("message", ({ data }) => receive(data as Said));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    void stand();
    // The leader was told that this tab left.
    want();
  });
  document.addEventListener("visibilitychange", () => {
    lastHeardAt = performance.now();
  });
  setInterval(() => {
    const isSilent = performance.now() - lastHeardAt > patience;
    if (leader !== null || document.hidden || !isSilent) return;
    patience = silentMs();
    lastHeardAt = performance.now();
    candidacy.abort();
    void stand("steal");
  }, 5_000);
  void stand();

  return {
    join(topic, hear) {
      const ofTopic = hearers.get(topic) ?? new Set();
      hearers.set(topic, ofTopic.add(hear));
      want();
      return () => {
        ofTopic.delete(hear);
        if (ofTopic.size > 0) return;
        hearers.delete(topic);
        // What ended is asked for again by the next page only where the leader knows that this one has gone.
        want();
      };
    },
    state: () => state,
    onState(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };

  /** Waits to lead, or takes the lead; comes back to the queue when another one took it. */
  async function stand(how?: "steal"): Promise<void> {
    candidacy = new AbortController();
    const { signal } = candidacy;
    try {
      await navigator.locks.request(tabsName, how === "steal" ? { steal: true } : { signal }, () => {
        leader = lead({
          tellNews: (news, to) => tellAll({ kind: "news", news, from: tab, to }),
          tellState: (now) => tellAll({ kind: "state", state: now, from: tab }),
        });
        bus.postMessage({ kind: "lead", from: tab } satisfies Said);
        want();
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    } catch {
      const wasLeader = leader !== null;
      leader?.stop();
      leader = null;
      if (wasLeader) void stand();
    }
  }

  function leave(): void {
    if (leader === null) bus.postMessage({ kind: "leave", from: tab } satisfies Said);
    candidacy.abort();
    leader?.stop();
    leader = null;
    release();
  }

  function want(): void {
    const topics = [...hearers.keys()];
    if (leader) leader.want(tab, topics);
    else bus.postMessage({ kind: "want", topics, from: tab } satisfies Said);
  }

  function tellAll(said: Said): void {
    if (said.to !== tab) bus.postMessage(said);
    receive(said);
  }

  function receive(said: Said): void {
    if (said.to !== undefined && said.to !== tab) return;
    if (said.kind === "want") leader?.want(said.from, said.topics);
    else if (said.kind === "leave") leader?.leave(said.from);
    else {
      lastHeardAt = performance.now();
      if (said.kind === "lead") want();
      else if (said.kind === "state") take(said.state);
      else for (const hear of hearers.get(said.news.topic) ?? []) hear(said.news);
    }
  }

  function take(next: LiveState): void {
    const isSame =
      next.kind === state.kind &&
      (next.kind !== "lost" || state.kind !== "lost" || next.since === state.since);
    if (isSame) return;
    state = next;
    for (const changed of watchers) changed();
  }
}
