import { readDateText } from "./date-text.ts";
import { readTimeAgo } from "./time-ago.ts";

/** A time of occurrence as read: an instant in epoch milliseconds, and whether the customer called it approximate. */
export type OccurredAtRead =
  | { readonly ok: true; readonly at: number; readonly about: boolean }
  | { readonly ok: false; readonly reason: "missing" | "unreadable-time" | "no-clock-time" };

/** Clocks differ by this much without anybody's fault. */
const clockSkewMs = 5 * 60_000;
const longAgoMs = 30 * 86_400_000;

/** Longer text is no time. */
const maxLength = 100;

const aboutBefore =
  /^(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.?|some time around|~|大约|大概|约)\s*(?:at\s+)?/;
const aboutAfter = /\s*(?:左右|or so|-?ish)$/;

/**
 * Reads a time as people type it or paste it from a log: `now`, `5 min ago`, `21:04`, `yesterday 21:04`,
 * `2026-11-24 10:30:15.123+08:00`, `Nov 24 10:30:12`, a Unix timestamp. `now` is in epoch milliseconds; a clock time
 * without a zone of its own is in `zone` (IANA). A clock time alone is the latest one that isn't in the future.
 */
export function readOccurredAt(
  text: string,
  { now, zone }: { readonly now: number; readonly zone: string },
): OccurredAtRead {
  if (text.length > maxLength) return { ok: false, reason: "unreadable-time" };
  const typed = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'`“”‘’«»]+/g, " ")
    .replace(/^ ?\[([^[\]]+)\] ?$/, "$1")
    .replace(/[.。] ?$/, "")
    .trim();
  if (typed === "") return { ok: false, reason: "missing" };
  const plain = typed.replace(aboutBefore, "").replace(aboutAfter, "").trim();
  if (plain === "") return { ok: false, reason: "unreadable-time" };
  const about = plain !== typed;
  const ago = readTimeAgo(plain);
  if (ago !== null) return inRange(now - ago, about);
  const at = readUnixTime(plain) ?? readDateText(plain, { now, zone });
  if (at === "no-clock-time") return { ok: false, reason: at };
  return at === null ? { ok: false, reason: "unreadable-time" } : inRange(at, about);
}

/** Whether a time (epoch milliseconds) deserves a question: more than 5 minutes ahead, or more than 30 days back. */
export function questionTime(at: number, now: number): "in-future" | "long-ago" | null {
  if (at > now + clockSkewMs) return "in-future";
  return at < now - longAgoMs ? "long-ago" : null;
}

/** Seconds or milliseconds since 1970: 10 digits reach from 2001 to 2286, 13 the same in milliseconds. */
function readUnixTime(plain: string): number | null {
  if (/^\d{10}(?:\.\d{1,9})?$/.test(plain)) return Math.floor(Number(plain) * 1000);
  return /^\d{13}$/.test(plain) ? Number(plain) : null;
}

/** Only years of four digits are times that something could have happened at. */
function inRange(at: number, about: boolean): OccurredAtRead {
  const isTime = at >= 0 && at < Date.UTC(10_000, 0, 1);
  return isTime ? { ok: true, at: Math.round(at), about } : { ok: false, reason: "unreadable-time" };
}
