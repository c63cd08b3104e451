import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Finding } from "./finding.ts";
import { findKeys } from "./guard.ts";
import { maskKeys } from "./mask.ts";

declare const guarded: unique symbol;

/** Text that has passed the key guard. Only this file mints it; verbs that store text take nothing else. */
export type GuardedText = string & { readonly [guarded]: true };

/**
 * What the guard says of some fields: passed; refused, with the findings and the same fields masked (the masked
 * text has passed the guard); or the guard itself failed, and nothing may be kept or shown.
 */
export type GuardedFields<Name extends string> =
  | { readonly ok: true; readonly fields: Readonly<Record<Name, GuardedText>> }
  | {
      readonly ok: false;
      readonly failed: false;
      readonly findings: readonly Finding[];
      readonly masked: Readonly<Record<Name, GuardedText>>;
    }
  | { readonly ok: false; readonly failed: true };

/** A text without the blank lines at its beginning and the blanks at its end; of a guarded one no key can come of it. */
export function withoutBlankEnds<Text extends string>(text: Text): Text {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd() as Text;
}

type GuardedOne =
  | { readonly ok: true; readonly text: GuardedText }
  | {
      readonly ok: false;
      readonly failed: false;
      readonly findings: readonly Finding[];
      readonly masked: GuardedText;
    }
  | { readonly ok: false; readonly failed: true };

/** No text is safe text. */
export const noText = "" as GuardedText;

/** A mask can bring two harmless ends together; more rounds than this is a fault of the guard. */
const maxMaskRounds = 4;

/**
 * Judges the fields of one report together, because a key may be cut in two by the border of a field.
 * It never throws: a fault inside, or more work than `budget` (steps; usually by the length), is `failed`.
 */
export function guardFields<Name extends string>(
  fields: Readonly<Record<Name, string>>,
  profile: ServiceProfile,
  budget?: number,
): GuardedFields<Name> {
  try {
    const findings = findKeys(fields, profile, budget);
    if (findings.length === 0) return { ok: true, fields: mint(fields) };
    let masked = fields;
    let left: readonly Finding[] = findings;
    for (let round = 0; left.length > 0; round++) {
      if (round === maxMaskRounds) return { ok: false, failed: true };
      masked = maskFields(masked, left);
      left = findKeys(masked, profile, budget);
    }
    return { ok: false, failed: false, findings, masked: mint(masked) };
  } catch {
    return { ok: false, failed: true };
  }
}

/** Judges one text, such as a chat message or a reply; its findings name the field `text`. */
export function guardText(text: string, profile: ServiceProfile): GuardedOne {
  const judged = guardFields({ text }, profile);
  if (judged.ok) return { ok: true, text: judged.fields.text };
  if (judged.failed) return judged;
  return { ok: false, failed: false, findings: judged.findings, masked: judged.masked.text };
}

function maskFields<Name extends string>(
  fields: Readonly<Record<Name, string>>,
  findings: readonly Finding[],
): Readonly<Record<Name, string>> {
  const masked: Record<Name, string> = { ...fields };
  for (const name of Object.keys(fields) as Name[]) {
    masked[name] = maskKeys(
      fields[name],
      findings.filter((finding) => finding.field === name),
    );
  }
  return masked;
}

function mint<Name extends string>(
  fields: Readonly<Record<Name, string>>,
): Readonly<Record<Name, GuardedText>> {
  return { ...fields } as Record<Name, GuardedText>;
}
