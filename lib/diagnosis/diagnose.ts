import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import { causeIn } from "./causes.ts";
import { classifierVersion, type Diagnosis, type Evidence } from "./diagnosis.ts";
import { decisive, type Event, eventsOf, strongest } from "./events.ts";
import { codeOf } from "./label.ts";
import { hasOtherReport } from "./lines.ts";
import { statusSignals } from "./numbers.ts";
import { plainText } from "./plain-text.ts";
import { requestIdIn } from "./request-id.ts";
import { type Signal, strength } from "./signal.ts";
import { wordSignals } from "./words.ts";

const mostEvidence = 12;

/** In a text of a sentence or two a number alone can be the error; in a longer one it is more often something else. */
const bareStatusUpTo = 160;

/**
 * Which error a pasted text shows, and why. Judged from what errors are: the type that an API names before
 * the status, the status before phrases, and of several tries the last.
 */
export function diagnose(
  report: { errorMessage: string; command: string },
  profile: ServiceProfile,
): Diagnosis {
  const host = endpointHost(profile);
  const plain = plainText(report.errorMessage);
  const signals = [...wordSignals(plain.text), ...statusSignals(plain.text)];
  const isForeign = isForeignCommand(report.command, host) || hasOtherReport(plain.text);
  const events = eventsOf(plain.text, signals, host).filter((event) => event.isApi || !isForeign);
  const event = decisive(events);
  const deciding = event && strongest(event);
  const isTold = deciding && (deciding.strength > strength.bareStatus || plain.text.length <= bareStatusUpTo);
  const code = isTold ? codeOf(deciding.label) : null;
  const requestId = requestIdIn(plain.text);
  if (!event || !deciding || !code) {
    return {
      code: "unknown",
      cause: null,
      confidence: 0.3,
      evidence: [],
      runnersUp: [],
      requestId,
      classifierVersion,
    };
  }
  const confidence = confidenceIn(deciding, event, events);
  return {
    code,
    cause: causeIn(event.lines.map(({ start, end }) => plain.text.slice(start, end)).join("\n"), code),
    confidence,
    evidence: evidenceOf(events, plain.toOriginal),
    runnersUp: runnersUpOf(events, deciding, confidence),
    requestId,
    classifierVersion,
  };
}

const foreignTool =
  /(?:^|[;&|$>#]|\b(?:sudo|env|time|exec|run))\s*(?:git|npm|pnpm|yarn|npx|pip3?|docker(?:-compose)? (?:build|compose up|pull)|make|pytest|cargo|rustc|ssh|scp|kubectl|terraform|apt(?:-get)?|brew|tsc|eslint|vite|vitest|jest|mvn|gradle|php artisan|psql|ab|grep|rg|node --test|cp|ls)\s/;

/** A command of a tool that does not talk to the API: its errors count only where the text itself names an API. */
function isForeignCommand(command: string, host: string): boolean {
  const head = `${command.slice(0, 2000)} `;
  return foreignTool.test(head) && !/\bclaude\b|anthropic|\/v1\//i.test(head) && !head.includes(host);
}

/** The clearest words for the label tell how sure we are; other words in its event and other events take from it. */
function confidenceIn(deciding: Signal, event: Event, events: readonly Event[]): number {
  const allies = events.flatMap(({ signals }) => signals).filter((signal) => signal.label === deciding.label);
  const clearest = allies.reduce((most, signal) => Math.max(most, signal.strength), 0);
  let confidence = baseConfidence(clearest);
  if (allies.some((signal) => signal.kind !== deciding.kind)) confidence += 0.05;
  const hasRival = event.signals.some(
    (signal) => signal.label !== deciding.label && signal.strength >= strength.phrase,
  );
  if (hasRival && deciding.strength < strength.type) confidence -= 0.12;
  if (!event.isApi && clearest < strength.clearPhrase) confidence -= 0.1;
  if (events.some((other) => strongest(other)?.label !== deciding.label)) confidence -= 0.05;
  return Math.round(Math.min(0.98, Math.max(0.1, confidence)) * 100) / 100;
}

function baseConfidence(value: number): number {
  if (value >= strength.overridingPhrase) return 0.94;
  if (value >= strength.status) return 0.9;
  if (value >= strength.clearPhrase) return 0.85;
  if (value >= strength.phrase) return 0.7;
  if (value >= strength.vagueType) return 0.55;
  return value >= strength.vaguePhrase ? 0.4 : 0.3;
}

function runnersUpOf(events: readonly Event[], deciding: Signal, confidence: number): Diagnosis["runnersUp"] {
  const best = new Map<NonNullable<ReturnType<typeof codeOf>>, number>();
  for (const signal of events.flatMap((event) => event.signals)) {
    const code = codeOf(signal.label);
    if (!code || signal.label === deciding.label) continue;
    best.set(code, Math.max(best.get(code) ?? 0, signal.strength));
  }
  return [...best]
    .map(([code, value]) => ({
      code,
      confidence: Math.round(Math.min((1 - confidence) * 0.9, value / 200) * 100) / 100,
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 3);
}

/** The clearest signals, never two over the same characters, in the order of the text. */
function evidenceOf(events: readonly Event[], toOriginal: (index: number) => number): Evidence[] {
  const evidence: Evidence[] = [];
  const taken: Signal[] = [];
  const signals = events.flatMap((event) => event.signals).sort((a, b) => b.strength - a.strength);
  for (const signal of signals) {
    const speaksFor = codeOf(signal.label);
    if (!speaksFor || taken.length === mostEvidence) continue;
    if (taken.some((other) => signal.start < other.end && other.start < signal.end)) continue;
    taken.push(signal);
    const start = toOriginal(signal.start);
    const length = toOriginal(signal.end - 1) + 1 - start;
    evidence.push({ field: "errorMessage", start, length, speaksFor, kind: signal.kind });
  }
  return evidence.sort((a, b) => a.start - b.start);
}
