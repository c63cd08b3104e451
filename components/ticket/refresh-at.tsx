"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Later than that a timer overflows, and the page will have been loaded again anyway. */
const farthestMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Loads the page's state again when each of two instants (in epoch milliseconds) is reached: what was promised for later is then
 * in the queue, or late.
 */
export function RefreshAt({ first, then }: { first: number | null; then: number | null }) {
  const router = useRouter();
  useEffect(() => {
    const waits = [first, then].flatMap((at) => (at === null ? [] : [at - Date.now()]));
    const timers = waits
      .filter((wait) => wait > 0 && wait < farthestMilliseconds)
      .map((wait) => setTimeout(() => router.refresh(), wait + 1000));
    return () => timers.forEach(clearTimeout);
  }, [first, then, router]);
  return null;
}
