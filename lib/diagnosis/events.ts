import {
  beginning,
  continues,
  headOf,
  isCode,
  isOtherTool,
  type Line,
  statusLine,
  toolCall,
} from "./lines.ts";
import type { Signal } from "./words.ts";

/** One happening in a text, such as one try of several, in the words of its lines; `isApi` where they name an API, `isElsewhere` where an error stands beside another address. */
export type Event = { signals: Signal[]; lines: string[]; isApi: boolean; isElsewhere: boolean };

/** The events of a text in their order, and who else speaks in it. */
export type Reading = { events: Event[]; hasApi: boolean; hasOther: boolean };

/** From this weight on a signal can begin an event of its own. */
const anchorWeight = 46;

/** So many different statuses at the starts of lines are the list of a manual or a counter. */
const listedFrom = 3;
const beforeListed = /^[\s|*"'`•·{+-]{0,12}(?:(?:code|error|http)[ :=]{1,2})?["'`]?$/i;

/**
 * Gathers signals, which stand in the order of the text, into events. Signals of a line where another tool speaks
 * are left out; a line that names the service's own host is the API's.
 */
export function readEvents(text: string, signals: readonly Signal[], host: string): Reading {
  const reading: Reading = { events: [], hasApi: false, hasOther: false };
  const lines = signalledLines(text, signals);
  const listed = listedLines(text, lines);
  let current: Event = { signals: [], lines: [], isApi: false, isElsewhere: false };
  let head = "";
  let wasOther = false;
  let inResponse = false;
  for (const line of lines) {
    const { start, end, signals: here } = line;
    const previous = head;
    head = headOf(text, line);
    inResponse = statusLine.test(head) || (inResponse && !beginning.test(head));
    const belongs = continues(head, wasOther) || (inResponse && !statusLine.test(head));
    const goesOn = (current.signals.length > 0 || wasOther) && belongs;
    const isApi =
      here.some(({ label }) => label === "api") || (here.length > 0 && text.slice(start, end).includes(host));
    if (here.length === 0 && !goesOn) wasOther = toolCall.test(head);
    if (here.length === 0 && (!goesOn || wasOther)) continue;
    if (isCode(head, previous)) {
      if (isApi) reading.hasApi = true;
      continue;
    }
    const said = saidByApi(here, isOtherTool(head) || (goesOn && wasOther && !isApi));
    wasOther = said === null;
    if (said === null) {
      reading.hasOther = true;
      continue;
    }
    if (isApi) reading.hasApi = true;
    if (listed.has(line)) continue;
    if (said.some(isAnchor) && current.signals.some(isAnchor) && !goesOn) {
      reading.events.push(current);
      current = { signals: [], lines: [], isApi: false, isElsewhere: false };
    }
    current.signals.push(...said);
    current.lines.push(text.slice(start, end));
    current.isApi ||= isApi;
    current.isElsewhere ||= !isApi && said.some(isAnchor) && text.slice(start, end).includes("://");
  }
  reading.events = [...reading.events, current].filter((event) => strongest(event.signals) !== null);
  return reading;
}

type SignalledLine = Line & { signals: Signal[] };

/** The lines of a text, each with the signals that start on it. */
function signalledLines(text: string, signals: readonly Signal[]): SignalledLine[] {
  const lines: SignalledLine[] = [];
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const from = next;
    while ((signals[next]?.start ?? Number.POSITIVE_INFINITY) <= end) next++;
    lines.push({ start, end, signals: signals.slice(from, next) });
    start = end + 1;
  }
  return lines;
}

/** The signals of a line that are an API's, or null where another tool speaks: the voice that was named last before. */
function saidByApi(here: readonly Signal[], isOther: boolean): Signal[] | null {
  let other = isOther;
  const said: Signal[] = [];
  for (const signal of here) {
    if (signal.label === "at") return null;
    if (signal.label === "not") other = true;
    else if (signal.label === "api") other = isOther;
    else if (!other) said.push(signal);
  }
  if (here.some(({ label }) => label === "not") && !here.some(({ label }) => label === "api")) return null;
  return other && said.length === 0 ? null : said;
}

/** The lines that are rows of a list of statuses, or name so many themselves. */
function listedLines(text: string, lines: readonly SignalledLine[]): ReadonlySet<SignalledLine> {
  const statusesOf = (line: SignalledLine) =>
    new Set(line.signals.filter(({ kind }) => kind === "status").map(({ label }) => label));
  const isRow = ({ start, signals }: SignalledLine) =>
    signals.some(
      (signal) =>
        signal.kind === "status" && beforeListed.test(text.slice(start, Math.min(signal.start, start + 30))),
    );
  const rows = lines.filter(isRow);
  const isList = new Set(rows.flatMap((row) => [...statusesOf(row)])).size >= listedFrom;
  return new Set(lines.filter((line) => statusesOf(line).size > 2 || (isList && rows.includes(line))));
}

/**
 * The event that stopped the command: the last one that says nearly as much as the clearest. What a person writes below
 * an error must say as much, for it holds the words of other errors too, and so must what a page says below its status.
 */
export function decisive(events: readonly Event[]): Event | null {
  const clarity = ({ signals }: Event) => strongest(signals)?.weight ?? 0;
  const clearest = Math.max(0, ...events.map(clarity));
  const isProse = ({ lines, isApi }: Event) => !isApi && /[?？]|\b(?:I|my|we)\b|我/.test(lines.join());
  const [first, ...rest] = events;
  const isPage = first !== undefined && rest.length > 0 && rest.every((event) => explains(event, first));
  const last = isPage ? [first] : events;
  return last.findLast((event) => clarity(event) >= clearest * (isProse(event) ? 1 : 0.6)) ?? null;
}

/** How an error of its own begins, and not the text of a page. */
const ownError = /^\s*(?:[\w.]*(?:error|exception)\b|curl:|[●⎿✻⏺└])/i;

/** Whether an event is the text below a status, as on the page of a gateway: words alone, which name causes of their own. */
function explains({ signals, lines }: Event, before: Event): boolean {
  return (
    before.signals.some(({ kind, weight }) => kind === "status" && weight > 66) &&
    signals.every(({ kind }) => kind === "phrase") &&
    !ownError.test(lines[0] ?? "")
  );
}

/** The signal that decides an event; of equals the last, which is the innermost cause. */
export function strongest(signals: readonly Signal[]): Signal | null {
  let best: Signal | null = null;
  for (const signal of signals) {
    if (signal.weight > 0 && (!best || signal.weight >= best.weight)) best = signal;
  }
  return (best && (wrappedIn(best, signals) ?? statusOf(best, signals))) || best;
}

/** What a relay that answers 500 was answered itself: a refusal, of which the type alone says little, or a status. */
function wrappedIn(best: Signal, signals: readonly Signal[]): Signal | undefined {
  if (best.kind !== "status" || best.label !== "500") return;
  const isWrapped = ({ kind, label, weight }: Signal) => kind === "status" && label !== "500" && weight > 74;
  return signals.some(isRefusal)
    ? signals.findLast(({ label, weight }) => label === "400" && weight > 64)
    : signals.find(isWrapped);
}

/** A relay that refuses because of a used-up balance says so under the status of the refusal. */
function statusOf(best: Signal, signals: readonly Signal[]): Signal | undefined {
  if (best.cause !== "quota") return;
  return signals.find(({ kind, label, weight }) => kind === "status" && /40[013]/.test(label) && weight > 74);
}

function isRefusal({ label, kind }: Signal): boolean {
  return label === "400" && kind === "type";
}

function isAnchor({ weight }: Signal): boolean {
  return weight >= anchorWeight;
}
