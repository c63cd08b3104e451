"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { Heard, LiveState, Topic } from "./news.ts";
import { liveTabs } from "./tabs.ts";

const connecting: LiveState = { kind: "connecting" };

/** Calls back for all news of a topic, and gives how the stream of this browser stands. */
export function useLive(topic: Topic, hear: (heard: Heard) => void): LiveState {
  const onNews = useEffectEvent(hear);
  useEffect(() => liveTabs().join(topic, (heard) => onNews(heard)), [topic]);
  return useSyncExternalStore(
    (changed) => liveTabs().onState(changed),
    () => liveTabs().state(),
    () => connecting,
  );
}
