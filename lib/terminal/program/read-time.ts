/**
 * An instant in epoch milliseconds from what a person types at a terminal: `now`, `5 min ago`, `21:04` (the latest one
 * that has been, in the machine's zone), or a date and time as ISO 8601 writes them. Null where it is none.
 */
export function readTime(typed: string, now: number): number | null {
  const plain = typed.trim().toLowerCase();
  if (plain === "" || plain === "now") return now;
  const [, amount, unit] = /^(\d{1,4}) ?(m|min|minutes?|h|hours?)(?: ago)?$/.exec(plain) ?? [];
  if (amount !== undefined) return now - Number(amount) * (unit?.startsWith("h") ? 3_600_000 : 60_000);
  const [, hours, minutes, seconds] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(plain) ?? [];
  if (hours !== undefined) {
    const at = new Date(now);
    at.setHours(Number(hours), Number(minutes), Number(seconds ?? 0), 0);
    return at.getTime() > now ? at.setDate(at.getDate() - 1) : at.getTime();
  }
  // A date alone would be read in UTC, and of other forms JavaScript makes what it likes.
  if (!/^\d{4}-\d\d-\d\d[t ]\d\d:\d\d/.test(plain)) return null;
  const at = Date.parse(typed.trim());
  return Number.isNaN(at) ? null : at;
}
