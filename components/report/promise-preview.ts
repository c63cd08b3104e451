/** A stretch of time in which support is open, in epoch milliseconds. */
export interface OpenStretch {
  from: number;
  to: number;
}

/**
 * What a report would be promised if it were sent now, counted over the open stretches that the server sent along:
 * when it arrives and by when a person answers, in epoch milliseconds. Null when the stretches do not reach far
 * enough, such as on a page left open for weeks. The promise itself is made by the server.
 */
export function previewPromise(
  stretches: readonly OpenStretch[],
  withinMinutes: number,
  now: number,
): { arrivesAt: number; replyBy: number; isOpen: boolean } | null {
  const ahead = stretches.filter(({ to }) => to > now);
  const first = ahead[0];
  if (first === undefined) return null;
  const arrivesAt = Math.max(now, first.from);
  let left = withinMinutes * 60_000;
  for (const { from, to } of ahead) {
    const start = Math.max(arrivesAt, from);
    if (start + left <= to) return { arrivesAt, replyBy: start + left, isOpen: arrivesAt === now };
    left -= to - start;
  }
  return null;
}
