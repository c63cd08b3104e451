"use client";

import { useEffect, useState } from "react";

/**
 * The time in epoch milliseconds, renewed twice a minute; null on the server and until the page runs, because the
 * two would not agree.
 */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
