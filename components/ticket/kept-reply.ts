import * as z from "zod/mini";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";

const keptSchema = z.object({
  text: z.string(),
  idempotencyKey: z.nullable(z.string()),
  path: z.string(),
  keptAt: z.number(),
});

/** A message that was not sent yet, as this browser keeps it. */
interface KeptReply {
  /** Has passed the guard: as it was typed, or masked. */
  text: string;
  /** The key under which it was sent without an answer: a repeat under it arrives once. Null where it never was. */
  idempotencyKey: string | null;
  /** Path of the ticket's private link, such as `/t/<token>`. */
  path: string;
}

const place = "fixfirst.reply.";

/** In milliseconds. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/**
 * What this browser keeps of a ticket; null where there is nothing, or nothing that passes the guard. What is too old
 * is forgotten, of every ticket.
 */
export function readKeptReply(number: string, profile: ServiceProfile, now: number): KeptReply | null {
  dropKeptReplies(({ keptAt }) => now - keptAt > keptFor);
  try {
    const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(place + number) ?? "null"));
    // Another page of this origin, an extension or an older version may have written it.
    return read.success && guardText(cleanText(read.data.text), profile).ok ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps what is being written about a ticket, or forgets it once nothing is. */
export function keepReply(number: string, kept: KeptReply, now: number): void {
  try {
    if (kept.text.trim() === "") localStorage.removeItem(place + number);
    else localStorage.setItem(place + number, JSON.stringify({ ...kept, keptAt: now }));
  } catch {
    // A browser that keeps nothing loses the text with the page, as it always did.
  }
}

/** Forgets what was being written on the page of a private link. */
export function dropKeptReplyOf(path: string): void {
  dropKeptReplies((kept) => kept.path === path);
}

function dropKeptReplies(isDropped: (kept: z.infer<typeof keptSchema>) => boolean): void {
  try {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith(place))) {
      const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(name) ?? "null"));
      if (!read.success || isDropped(read.data)) localStorage.removeItem(name);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
