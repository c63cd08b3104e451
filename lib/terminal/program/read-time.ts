/**
 * An instant in epoch milliseconds from what a person types at a terminal: `now`, `5 min ago`, `21:04` (the latest one
 * that has been, in the machine's zone), or a date as JavaScript reads it. Null where it is none.
 */
export function readTime(typed: string, now: number): number | null {
  const plain = typed.trim().toLowerCase();
  if (plain === "" || plain === "now") return now;
  const [, amount, unit] = /^(\d{1,4}) ?(m|min|minutes?|h|hours?)(?: ago)?$/.exec(plain) ?? [];
  if (amount !== undefined) return now - Number(amount) * (unit?.startsWith("h") ? 3_600_000 : 60_000);
  const [, hours, minutes, seconds] = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(plain) ?? [];
  if (hours !== undefined) {
    const at = new Date(now);
    at.setHours(Number(hours), Number(minutes), Number(seconds ?? 0), 0);
    return at.getTime() > now ? at.setDate(at.getDate() - 1) : at.getTime();
  }
  // A date alone would be read in UTC.
  if (!/\d:\d\d/.test(plain)) return null;
  const at = Date.parse(typed.trim());
  return Number.isNaN(at) ? null : at;
}
