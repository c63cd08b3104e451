"use client";

import { useEffect, useState } from "react";

/**
 * The time in epoch milliseconds, renewed whenever the clock reaches a multiple of `every` (milliseconds) while the page
 * is in sight, and when it comes into sight again; with null it is not renewed. Null on the server and until the page
 * runs, because the two would not agree.
 */
export function useNow(every: number | null): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const present = Date.now();
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
  }, [every]);
  return now;
}
