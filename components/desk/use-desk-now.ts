"use client";

import { useEffect, useState } from "react";

/**
 * The time in epoch milliseconds: at first that of the server's rendering, so that the two agree, then the browser's,
 * renewed often enough for minutes.
 */
export function useDeskNow(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
