import type { Translator } from "#lib/messages/index.ts";

const minute = 60_000;

/** A length of time in words that a column of figures can hold: '6 min', '2 h 04', '3 d'. */
export function durationText(t: Translator, milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t("desk.duration", { unit: "minutes", count: minutes, rest: "" });
  if (hours >= 48) return t("desk.duration", { unit: "days", count: Math.floor(hours / 24), rest: "" });
  const rest = String(minutes % 60).padStart(2, "0");
  return t("desk.duration", { unit: "hours", count: hours, rest });
}

/** How near a promise is: passed, under a quarter of an hour, or further away. */
export type Urgency = "late" | "soon" | "later";

const soonWithin = 15 * minute;

/** The urgency of a promise at an instant, both in epoch milliseconds. */
export function urgencyOf(replyBy: number, now: number): Urgency {
  if (replyBy < now) return "late";
  return replyBy - now < soonWithin ? "soon" : "later";
}

/** The time left until a promise, or by how much it has passed. */
export function leftText(t: Translator, replyBy: number, now: number): string {
  const left = replyBy - now;
  if (Math.abs(left) < minute) return t("desk.dueNow");
  return left > 0 ? durationText(t, left) : t("desk.late", { duration: durationText(t, -left) });
}

export const urgencyColour: Record<Urgency, string> = {
  late: "text-high",
  soon: "text-medium",
  later: "text-ink",
};
