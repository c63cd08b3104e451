import type { ServiceProfile } from "#lib/profile/index.ts";
import { guardFields, guardText, literalPrefix } from "#lib/report/index.ts";
import { type AddressFault, baseUrlIn, requestUrlIn } from "./base-url.ts";
import { misspeltModel } from "./model-name.ts";
import { lastSetting, type Setting } from "./settings.ts";

/** What can be told from one customer's report alone. The text is `hints.<id>` in the catalogue. */
export type HintId =
  | AddressFault
  | "other-provider-key"
  | "space-in-prefix"
  | "quotes-in-prefix"
  | "misspelt-model"
  | "two-keys";

type HintField = "errorMessage" | "command" | "keyPrefix";

/** Plain data. `span` lies in the text of the field as it was given, in UTF-16 units; `value` is what may be shown. */
export type Hint = {
  id: HintId;
  field: HintField;
  span?: { start: number; length: number };
  /** The words of the span, only where the key guard found nothing in the report. */
  value?: string;
};

type ReportTexts = { errorMessage: string; command: string; keyPrefix: string | null };

/**
 * What a report shows to be set wrongly, at most one hint of each kind, in the order in which to look at them. The
 * command comes before the message, because it is what ran last. In doubt there is no hint: a wrong one is worse than
 * none. Never throws, and never gives a value out of a text that holds a full key.
 */
export function hints(report: ReportTexts, profile: ServiceProfile): Hint[] {
  const { errorMessage, command, keyPrefix } = report;
  const found = [
    ...addressHints(report, profile),
    ...[command, errorMessage].flatMap((text, index) =>
      textHints(text, index === 0 ? "command" : "errorMessage", profile),
    ),
    ...(keyPrefix === null ? [] : prefixHints(keyPrefix, profile)),
    ...twoKeys({ command, errorMessage }, profile),
  ];
  const firstOfEach = found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
  return showable(firstOfEach, report, profile);
}

function addressHints({ errorMessage, command }: ReportTexts, profile: ServiceProfile): Hint[] {
  const named =
    located("command", baseUrlIn(command, profile)) ??
    located("command", requestUrlIn(command, profile)) ??
    located("errorMessage", baseUrlIn(errorMessage, profile));
  const doubled = /\/v1\/v1(?:\/\w{1,20})?/.exec(errorMessage);
  return [
    ...(named?.faults.map((id) => hintAt(id, named.field, named)) ?? []),
    ...(doubled ? [hintAt("doubled-v1", "errorMessage", { start: doubled.index, value: doubled[0] })] : []),
  ];
}

function located<Found>(field: HintField, found: Found | null): (Found & { field: HintField }) | null {
  return found && { ...found, field };
}

function textHints(text: string, field: HintField, profile: ServiceProfile): Hint[] {
  const model = misspeltModel(text, profile);
  const key = lastSetting(text, profile.keyVariable);
  const other = key && isKeyValue(key.value, profile) && otherProvider(key.value, profile);
  return [
    ...(key && other ? [hintAt("other-provider-key", field, { start: key.start, value: other })] : []),
    ...(model ? [hintAt("misspelt-model", field, model)] : []),
  ];
}

function prefixHints(typed: string, profile: ServiceProfile): Hint[] {
  const start = typed.search(/[^\s"'`“”‘’]/);
  if (start < 0) return [];
  const other = otherProvider(typed.slice(start), profile);
  const found: Hint[] = other ? [hintAt("other-provider-key", "keyPrefix", { start, value: other })] : [];
  if (/^\s*["'`“”‘’]/.test(typed)) found.push({ id: "quotes-in-prefix", field: "keyPrefix" });
  if (/^\s|\s$/.test(typed.replace(/["'`“”‘’]/g, "")))
    found.push({ id: "space-in-prefix", field: "keyPrefix" });
  return found;
}

/** The literal beginning of another provider's key, never more of it; null where it may be one of the service. */
function otherProvider(text: string, profile: ServiceProfile): string | null {
  const literal = literalPrefix(text, profile);
  return literal && literal.family !== "service" && literal.family !== "other" ? literal.prefix : null;
}

/** Claude Code's own warning when it finds both: 'Both a token (…) and an API key (…) are set.' */
function saysBoth(text: string, variables: readonly string[]): Setting | null {
  for (const { 0: value, index: start } of text.matchAll(/\bboth\b[^.]{1,140}?\bset\b/gi)) {
    if (variables.every((name) => value.includes(name))) return { start, value };
  }
  return null;
}

function twoKeys(texts: { command: string; errorMessage: string }, profile: ServiceProfile): Hint[] {
  const { keyVariable, otherKeyVariable } = profile;
  if (!otherKeyVariable) return [];
  const said = saysBoth(texts.errorMessage, [keyVariable, otherKeyVariable]);
  if (said) return [hintAt("two-keys", "errorMessage", said)];
  for (const field of ["command", "errorMessage"] as const) {
    const other = lastSetting(texts[field], otherKeyVariable);
    const own = lastSetting(texts.command, keyVariable) ?? lastSetting(texts.errorMessage, keyVariable);
    if (other && own && isKeyValue(other.value, profile) && isKeyValue(own.value, profile)) {
      const start = texts[field].lastIndexOf(otherKeyVariable, other.start);
      return [hintAt("two-keys", field, { start, value: otherKeyVariable })];
    }
  }
  return [];
}

/** Whether a value looks like a key, whole, cut or masked, and not like a placeholder, a variable or a word. */
function isKeyValue(value: string, profile: ServiceProfile): boolean {
  const literal = literalPrefix(value, profile);
  const looksLikeKey = (literal && literal.family !== "other") || /^[\w•*-]*[\d•*]/.test(value);
  return Boolean(looksLikeKey) && !/your|placeholder|example|x{4}/i.test(value);
}

function hintAt(id: HintId, field: HintField, { start, value }: Setting): Hint {
  return { id, field, span: { start, length: value.length }, value };
}

/** The hints without the values that must not be shown: all of them if any field holds a full key. */
function showable(found: Hint[], report: ReportTexts, profile: ServiceProfile): Hint[] {
  if (found.length === 0) return found;
  const passes = guardFields({ ...report, keyPrefix: report.keyPrefix ?? "" }, profile).ok;
  return found.map(({ value, ...hint }) =>
    value !== undefined && passes && guardText(value, profile).ok ? { ...hint, value } : hint,
  );
}
