/** The parts of a time for a person; `date` says the day where it is neither today nor a neighbour of today. */
export type ClockTime = {
  day: "today" | "tomorrow" | "yesterday" | "other";
  /** Such as '10:30', always of 24 hours. */
  clock: string;
  /** Such as 'Thu 26 Nov', with the year where it is another one. */
  date: string;
};

export type ClockPlace = {
  /** IANA name of the zone in which the time is told. */
  zone: string;
  locale: string;
  /** Epoch milliseconds: what 'today' means. */
  now: number;
};

/** A time as a person in a zone reads it. Words are left to the catalogue: `site.time.clock` takes the parts. */
export function clockTime(at: number, { zone, locale, now }: ClockPlace): ClockTime {
  const then = dateParts(at, zone);
  const today = dateParts(now, zone);
  const days = dayNumber(then) - dayNumber(today);
  const otherYear = then.year !== today.year;
  return {
    day: days === 0 ? "today" : days === 1 ? "tomorrow" : days === -1 ? "yesterday" : "other",
    clock: dateFormat(locale, {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).format(at),
    date: dateFormat(locale, {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
      ...(otherYear && { year: "numeric" }),
    }).format(at),
  };
}

/**
 * A time in one text: '10:30' today, else with its day, 'tomorrow 10:30' or 'Thu 26 Nov, 10:30'.
 * `say` is the catalogue's sentence: `(parts) => t("site.time.clock", parts)`.
 */
export function formatClock(at: number, place: ClockPlace, say: (parts: ClockTime) => string): string {
  return say(clockTime(at, place));
}

/** How long to wait, in the largest unit that tells enough: 40 minutes, 5 hours, 3 days. */
export type Wait = { unit: "minutes" | "hours" | "days"; count: number };

/** A length of time in whole parts, never below a minute: days stand alone with their hours. */
export type Duration = { unit: "minutes" | "hours" | "days"; days: number; hours: number; minutes: number };

/** The parts of a length of time in milliseconds, for a catalogue's sentence. */
export function durationOf(milliseconds: number): Duration {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: hours === 0 ? "minutes" : "hours", days: 0, hours, minutes: minutes % 60 };
  return { unit: "days", days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60 };
}

/** The time between two instants for `site.support.wait`, never 0: minutes below an hour, hours below two days. */
export function waitBetween(now: number, at: number): Wait {
  const minutes = Math.max(1, Math.ceil((at - now) / 60_000));
  if (minutes < 60) return { unit: "minutes", count: minutes };
  const hours = Math.round(minutes / 60);
  if (hours < 48) return { unit: "hours", count: hours };
  return { unit: "days", count: Math.round(hours / 24) };
}

/** The zone of this browser, or of this server. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

type DateParts = { year: number; month: number; day: number };

/** Days since 1970. */
function dayNumber({ year, month, day }: DateParts): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The calendar date that a zone shows. */
function dateParts(at: number, zone: string): DateParts {
  const parts = dateFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(at);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: numberOf("year"), month: numberOf("month"), day: numberOf("day") };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and a page tells the same few kinds of time at every key. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format;
}
