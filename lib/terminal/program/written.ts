import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Cause, Code, CommandShell, Entry } from "#lib/reference/index.ts";
import { unpacked } from "./unpacked.ts";

/** A step as the program prints it, in the form of one shell. */
export type WrittenStep = {
  text: string;
  shell?: string;
  /** To be typed inside Claude Code. */
  inClaude?: string;
  link?: string;
};

export type WrittenError = Pick<Entry, "doNow" | "firstByFault"> & { headline: string };

export type WrittenCause = Pick<Cause, "leads" | "leadsOnly"> & { text: string };

/** What the desk writes into the program before it serves it: everything that differs from desk to desk, and every text. */
export type Written = {
  profile: ServiceProfile;
  /** The texts of the program itself, with `[name]` for what it fills in. */
  texts: Readonly<Record<string, string>>;
  errors: Readonly<Record<Code, WrittenError>>;
  causes: Readonly<Record<string, WrittenCause>>;
  steps: Readonly<Record<CommandShell, Readonly<Record<string, WrittenStep>>>>;
};

/** The desk puts this before the program. `origin` is its `PUBLIC_URL`. */
declare const writtenByDesk: { origin: string; packed: string };

export const { origin } = writtenByDesk;

export const written = unpacked<Written>(writtenByDesk.packed);

/** A text of the program with its arguments filled in. */
export function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (written.texts[key] ?? key).replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ""));
}
