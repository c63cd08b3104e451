import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Cause, Code, Entry } from "#lib/reference/index.ts";
import type { Forms } from "./forms.ts";

/** A step as the program prints it. */
export type WrittenStep = {
  text: Forms;
  shell?: Forms;
  /** To be typed inside Claude Code. */
  inClaude?: string;
  link?: string;
};

export type WrittenError = Pick<Entry, "doNow" | "firstByFault"> & { headline: string };

export type WrittenCause = Pick<Cause, "leads" | "leadsOnly"> & { text: string };

/** What the desk writes into the program before it serves it: everything that differs from desk to desk, and every text. */
export type Written = {
  /** `PUBLIC_URL`. */
  origin: string;
  profile: ServiceProfile;
  /** The texts of the program itself, with `[name]` for what it fills in. */
  texts: Readonly<Record<string, string>>;
  errors: Readonly<Record<Code, WrittenError>>;
  causes: Readonly<Record<string, WrittenCause>>;
  steps: Readonly<Record<string, WrittenStep>>;
};

/** The desk puts this before the program. */
declare const writtenByDesk: Written;

export const written: Written = writtenByDesk;

/** A text of the program with its arguments filled in. */
export function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (written.texts[key] ?? key).replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ""));
}
