import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import { isKnownCode, type KnownCode } from "#lib/reference/index.ts";
import { rewrite } from "#lib/report/index.ts";
import { classifierVersion, type Diagnosis, type Evidence } from "./diagnosis.ts";
import { decisive, type Event, readEvents, strongest } from "./events.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Label } from "./label.ts";
import { statusSignals } from "./numbers.ts";
import { requestIdIn } from "./request-id.ts";
import { retryAtIn } from "./retry-at.ts";
import { pointsAtService } from "./service.ts";
import { linkedCauseIn, withoutLinkedCauses } from "./support-link.ts";
import { type Signal, wordSignals } from "./words.ts";

const mostEvidence = 12;

/** Colours and cursor movements, so that `error` is found where a terminal coloured it. */
const escapeSequence =
  /\u001b(?:\[[0-9;?]{0,40}[A-Za-z]|\][^\u0007\n]{0,200}\u0007|[()][A-Z0-9]|[=>78])|\r(?=\n)/g;

const lineNumber = /^[ \t]{0,8}\d{1,5} ?[│|](?: |$)/gm;

/** What a compiler or test runner puts at a place in the code that it shows between numbered lines. */
const pointsAtCode = /^\s{0,8}(?:[→❱>] ?\d+ ?[|│]|[|│] {0,80}[~^])/m;

/** Up to these weights words or a number say little, and as good as nothing. */
const faintWeight = 54;
const bareWeight = 26;

/**
 * Which error a pasted text shows, and why. Judged from what errors are: the type that an API names before
 * the status, the status before phrases, and of several tries the last.
 */
export function diagnose(
  report: { errorMessage: string; command: string; occurredAt?: number; zone?: string },
  profile: ServiceProfile,
): Diagnosis {
  const plain = rewrite(report.errorMessage, escapeSequence, () => "");
  const numbered = withoutLineNumbers(plain.text);
  const whole = numbered.text;
  const startOf = (index: number) => plain.startOf(numbered.startOf(index));
  const text = withoutLinkedCauses(whole);
  const words = wordSignals(text);
  const signals = [...words, ...statusSignals(text, words, report.command.includes("%{http_code"))].sort(
    (a, b) => a.start - b.start,
  );
  const host = domainOf(endpointHost(profile));
  const reading = readEvents(text, signals, host);
  const { isApi, isOther } = speakerOf(report.command, host);
  const hasApi = reading.hasApi || isApi;
  const isTests = testRun.test(text);
  const isForeign = isOther || isTests || (reading.hasOther && !hasApi);
  const events = reading.events.filter((event) => event.isApi || !isForeign);
  const event = decisive(events);
  const deciding = event && strongest(event.signals);
  const said = events.flatMap(({ signals }) => signals);
  const allies = said.filter(({ label }) => label === deciding?.label);
  const told = {
    retryAt: retryAtIn(text, report),
    requestId: requestIdIn(text),
    classifierVersion,
  };
  if (
    !deciding ||
    !isKnownCode(deciding.label) ||
    text.length > longestFor(strongest(allies) ?? deciding, hasApi) ||
    (/^[^\n{]*[?？][^\n{]*$/.test(text) && supposes.test(text))
  ) {
    return {
      fingerprint: fingerprintOf(lastLines(text)),
      code: "unknown",
      cause: null,
      isService: false,
      confidence: 0.3,
      evidence: [],
      runnersUp: [],
      ...told,
    };
  }
  const code = deciding.label;
  const confidence = confidenceIn(
    deciding,
    allies,
    event,
    events,
    hasApi,
    !isOther && (isApi || event.isApi),
    isOther || isTests,
  );
  const clear = said.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const cause = linkedCauseIn(whole, code) ?? causeIn(event, code);
  return {
    fingerprint: fingerprintOf(event.lines.join("\n")),
    code,
    cause,
    isService: pointsAtService(code, cause, said),
    confidence,
    evidence: evidenceOf(clear, startOf),
    runnersUp: runnersUpOf(clear, code, confidence),
    ...told,
  };
}

/** A text without the numbers before its lines, as editors show them; code that a tool points at is left as it is. */
function withoutLineNumbers(text: string): ReturnType<typeof rewrite> {
  const isFrame = pointsAtCode.test(text);
  let last = 0;
  return rewrite(text, lineNumber, (piece) => {
    const number = Number.parseInt(piece, 10);
    const isNext = number === last + 1 || number === 1;
    last = number;
    return isFrame || !isNext ? piece : "";
  });
}

/** A relay has hosts for several regions. */
function domainOf(host: string): string {
  return host.replace(/^[^.]+\.(?=.+\.)/, "");
}

/** How long a text may be whose clearest sign this is: a number in a sentence can be the error where there is hardly more. */
function longestFor({ kind, weight }: Signal, hasApi: boolean): number {
  if (weight > faintWeight) return Number.POSITIVE_INFINITY;
  if (weight > bareWeight) return hasApi ? Number.POSITIVE_INFINITY : 60;
  return hasApi && kind === "status" ? 160 : 40;
}

/** The last lines of a text that say something, by which an unknown error is known again. */
function lastLines(text: string): string {
  const lines = text.slice(-2000).split("\n");
  return lines
    .filter((line) => /\p{L}{3}/u.test(line))
    .slice(-3)
    .join("\n");
}

/** Tools that do not talk to the API. */
const otherTool =
  /(?:^|[;&|$>]|sudo|exec|run) {0,4}(?:g(?:it|h|rep|o (?:test|build|mod))|p?npm(?! (?:run |start))|yarn(?! (?:dev|start))|npx(?! ts)|pip3?|docker(?! (?:compose )?logs)|make|pytest|cargo|ssh|kubectl(?! logs)|terraform|aws|apt(?:-get)?|brew|ffmpeg|vitest|jest|mvn|gradle|conda|composer|psql|openssl|ab|cat|tail|ls|node --test|claude (?:mcp|update|install|doctor|plugin)) /;

/** How test runners count. */
const testRun =
  /^[ =]*(?:Tests?(?: Files| Suites)?:? +\d|\d+ (?:passing|failing)\b|\d+ (?:passed|failed)[,)]? |test result:)/m;

/** A page or file, not an endpoint. */
const download =
  /\b(?:curl|wget|https?) [^\n]{0,200}:\/\/[^\s/]{1,100}\/(?!v1|api|health|[^\s]{0,200}(?:messages|completions|responses|models))[^\s'"]/;

/** Whoever sends something does not load a file down. */
const posts = /POST|\s(?:-d|--(?:data|json))/;

/** Whose command it is; the errors of another tool count only where the text itself names an API. */
function speakerOf(command: string, host: string): { isApi: boolean; isOther: boolean } {
  const head = `${command.slice(0, 2000)} `;
  const isOther = otherTool.test(head) || (download.test(head) && !posts.test(head));
  const isApi =
    /\bclaude\b(?!\.)|anthropic[.-](?!ai)|\/v1\/|completions|\b(?:codex|gemini|aider) /i.test(head) ||
    head.includes(host);
  return {
    isApi: isApi && !otherTool.test(head),
    isOther: isOther && !/\/v1\//.test(head) && !head.includes(host),
  };
}

function causeIn(event: Event, code: KnownCode): Signal["cause"] {
  const told = event.signals.filter((signal) => signal.label === code && signal.cause);
  return told.sort((a, b) => a.rank - b.rank)[0]?.cause ?? null;
}

/** The clearest words for the code tell how sure we are; other words in its event and other events take from it. */
function confidenceIn(
  deciding: Signal,
  allies: readonly Signal[],
  event: Event,
  events: readonly Event[],
  hasApi: boolean,
  isByApi: boolean,
  isOther: boolean,
): number {
  const clearest = strongest(allies)?.weight ?? 0;
  const [, base = 0] = certainty.find(([from]) => clearest >= from) ?? [];
  let confidence = base;
  if (allies.some(({ kind, weight }) => kind !== deciding.kind && weight > bareWeight)) confidence += 0.06;
  const rivals = event.signals.filter(
    ({ label, weight }) => label !== deciding.label && weight >= Math.max(56, clearest - 8),
  );
  if (rivals.some(({ label }) => !isNetwork(label) || !isNetwork(deciding.label))) confidence -= 0.12;
  // Where none is named, clear words are an API's still: other tools name themselves.
  if (!hasApi) confidence -= deciding.kind === "status" || clearest < 66 ? 0.12 : 0.06;
  // A type such as `invalid_request_error` decides little against others, but alone and from the API it is certain.
  else if (isByApi && clearest < 64) confidence += deciding.kind === "type" && clearest < 56 ? 0.26 : 0.06;
  if (event.isElsewhere || isOther || asks.test(event.lines.join("\n"))) confidence -= 0.15;
  if (events.some(({ signals }) => strongest(signals)?.label !== deciding.label)) confidence -= 0.05;
  return rounded(Math.min(0.98, Math.max(0.1, confidence)));
}

/** Who asks how something works may have no error at all. */
const asks =
  /^(?:请问|我?想问|如何|怎么|¿|quick question|how (?:do|can)|wh(?:at|ich|en) |do(?:es)? |is |are |can |should )/i;

/** A question about an error that nobody had yet: what it costs, what it means, what to do then. */
const supposes =
  /\b(?:(?:count|bill|charge|pay|cost)(?:s|e?d)?\b|difference|should (?:i|we|my)\b|before (?:i|we|buying)\b|just (?:ask|plann)ing|curious|docs? (?:page )?says|kost[ae]|cobra|consum|factur|comptent?\b)|扣费|计费|收费|区别|先问|просто интересно|ошибок нет|違い|과금|тариф|списыва/i;

/** Confidence by the least weight that has it. */
const certainty = [
  [85, 0.95],
  [76, 0.92],
  [70, 0.9],
  [64, 0.86],
  [56, 0.75],
  [45, 0.55],
  [0, 0.35],
] as const;

/** A connection that timed out is both. */
function isNetwork(label: Label): boolean {
  return /^(?:timeout|connection)$/.test(label);
}

function runnersUpOf(said: readonly Signal[], code: KnownCode, confidence: number): Diagnosis["runnersUp"] {
  const best = new Map<KnownCode, number>();
  for (const { label, weight } of said)
    if (isKnownCode(label) && label !== code && !best.has(label)) best.set(label, weight);
  return [...best].slice(0, 3).map(([other, weight]) => ({
    code: other,
    confidence: rounded(Math.min((1 - confidence) * 0.9, weight / 200)),
  }));
}

/** The clearest signals, never two over the same characters, in the order of the text. */
function evidenceOf(said: readonly Signal[], startOf: (index: number) => number): Evidence[] {
  const taken: Signal[] = [];
  for (const signal of said) {
    if (taken.length === mostEvidence) break;
    if (!taken.some((other) => signal.start < other.end && other.start < signal.end)) taken.push(signal);
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, label, kind }) => {
      const from = startOf(start);
      const length = startOf(end - 1) + 1 - from;
      return isKnownCode(label) ? { field: "errorMessage", start: from, length, speaksFor: label, kind } : [];
    });
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
