"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { serverNow } from "./server-clock.ts";

/**
 * The time by the browser's clock in epoch milliseconds, renewed whenever it reaches a multiple of `every`
 * (milliseconds) while the page is in sight, and when it comes into sight again; with null it is not renewed. Null on
 * the server and until the page runs, because the two would not agree.
 */
export function useNow(every: number | null): number | null {
  return useTicks(every, 0, () => Date.now());
}

/** The same by the server's clock, for what is set against an instant of the server. `renderedAt` until the page runs. */
export function useServerNow(every: number, renderedAt: number): number {
  return useTicks(every, renderedAt, () => serverNow(renderedAt)) ?? renderedAt;
}

function useTicks(every: number | null, renderedAt: number, read: () => number): number | null {
  const [now, setNow] = useState<number | null>(null);
  const readNow = useEffectEvent(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was rendered anew sets the clock anew
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const present = readNow();
      setNow(present);
      clearTimeout(timer);
      if (every !== null && !document.hidden) timer = setTimeout(tick, every - (present % every));
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [every, renderedAt]);
  return now;
}
