import type { SupportHours } from "#lib/profile/index.ts";

/** A window in minutes since the midnight that begins its date; may reach into the next, and may be empty. */
export interface DayWindow {
  opens: number;
  closes: number;
}

const minutesPerDay = 24 * 60;

/**
 * The windows that open on each date, in order of opening, closures taken out.
 *
 * A window belongs to the date on which it opens. On a closed date nothing opens, also not the night that
 * would have run into the next morning, and what opened the evening before ends at midnight: nobody is
 * there, so no promise may count on it.
 */
export function windowsByDate(hours: SupportHours): (date: Temporal.PlainDate) => readonly DayWindow[] {
  const week = windowsByWeekday(hours);
  const closed = new Set(hours.closures.map((closure) => closure.date));

  return (date) => {
    const windows = week[date.dayOfWeek] ?? [];
    if (windows.length === 0 || closed.size === 0) return windows;
    if (closed.has(date.toString())) return [];
    if (!closed.has(date.add({ days: 1 }).toString())) return windows;
    return windows.map(({ opens, closes }) => ({ opens, closes: Math.min(closes, minutesPerDay) }));
  };
}

function windowsByWeekday(hours: SupportHours): DayWindow[][] {
  const week: DayWindow[][] = Array.from({ length: 8 }, () => []);
  for (const { weekday, opens, closes } of hours.weekly) {
    const from = minuteOfDay(opens);
    const to = minuteOfDay(closes);
    week[weekday]?.push({ opens: from, closes: to <= from ? to + minutesPerDay : to });
  }
  for (const windows of week) windows.sort((a, b) => a.opens - b.opens);
  return week;
}

function minuteOfDay(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
}
