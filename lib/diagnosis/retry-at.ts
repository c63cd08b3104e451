import { zoneOffsetMs } from "#lib/report/index.ts";

/** When the report's error happened (epoch milliseconds), and the zone of its clock (IANA), as far as they are known. */
export type Here = { occurredAt?: number; zone?: string };

const dayMs = 86_400_000;
/** Nothing asks for more than a month or two; a longer span is another number. */
const longestMs = 100 * dayMs;
const unitMs: Readonly<Record<string, number>> = { ms: 1, mi: 60_000, m: 60_000, h: 3_600_000, d: dayMs };

/**
 * Where APIs, clients and gateways say when to come back, and what: RFC 9110's `retry-after`, the reset fields of
 * OpenAI and Anthropic, Google's `retryDelay`, `try again in 1m3.5s`, `resets 3pm (Asia/Shanghai)`. A client's own
 * 'Retrying in 4 seconds' is not meant.
 */
const told =
  /(?:retry[-_ ]?(?:after|at|delay|in)(-ms)?|try again(?: after| at| in)?|resets?(?:[-_ ]?(?:after|at|in|requests|tokens|time))?|limit reached|请在)["'\s:=|{]{1,9}(?:seconds: )?((?:\d|[A-Z][a-z]{2}, )[^\n"'}]{0,40})/gi;

/** The latest instant (epoch milliseconds) at which a text says to come back, or null where it says none. */
export function retryAtIn(text: string, here: Here): number | null {
  let latest = 0;
  for (const [, isMs, value = ""] of text.matchAll(told))
    latest = Math.max(latest, instantOf(value, isMs ? 1 : 1000, here));
  return latest || null;
}

/** A value is an instant, a clock time, or a span from when the error happened; without that the last two say nothing: 0. */
function instantOf(value: string, bareUnitMs: number, { occurredAt, zone = "" }: Here): number {
  // Only dates that name their zone: another would be read in this machine's own.
  const [date] = /^(?:\d{4}-|\w{3},).{12,24}?(?:Z|GMT|[+-]\d\d:?\d\d)/.exec(value) ?? [];
  if (date) return Date.parse(date) || 0;
  const [epoch] = /^\d{10}(?:\d{3})?\b(?!-)/.exec(value) ?? [];
  if (epoch) return Number(epoch.padEnd(13, "0"));
  if (occurredAt === undefined) return 0;
  const [clock, hours, minutes = 0, half, named = zone] =
    /^(\d\d?)(?::(\d\d))? ?(?:([ap])\.?m\b)?(?: \(([\w/+-]{1,40})\))?/i.exec(value) ?? [];
  if (clock && (minutes || half)) {
    const offset = zoneOffsetMs(occurredAt, named);
    if (offset === null) return 0;
    const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
    const local = occurredAt + offset;
    const sinceMidnight = (hour * 60 + Number(minutes)) * 60_000;
    const ahead = (((sinceMidnight - local) % dayMs) + dayMs) % dayMs;
    return occurredAt + (ahead || dayMs);
  }
  let ms = 0;
  const span = /^(?:[\d.]{1,9}[ -]?[a-z秒]{0,12}[ ,]{0,2}(?:and )?){1,4}/i.exec(value)?.[0] ?? "";
  for (const [, count, unit = ""] of span.matchAll(/(\d[\d.]{0,8})[ -]?(ms|mi|[a-z秒])?/gi)) {
    ms += Number(count) * (unitMs[unit.toLowerCase()] ?? (unit ? 1000 : bareUnitMs));
  }
  return ms > 0 && ms < longestMs ? Math.round(occurredAt + ms) : 0;
}
