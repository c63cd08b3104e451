"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { LiveState, News, Topic } from "./news.ts";
import { liveTabs } from "./tabs.ts";

const connecting: LiveState = { kind: "connecting" };

/** Calls back for all news of a topic, and gives how the stream of this browser stands. */
export function useLive(topic: Topic, hear: (news: News) => void): LiveState {
  const onNews = useEffectEvent(hear);
  useEffect(() => liveTabs().join(topic, (news) => onNews(news)), [topic]);
  return useSyncExternalStore(
    (changed) => liveTabs().onState(changed),
    () => liveTabs().state(),
    () => connecting,
  );
}
