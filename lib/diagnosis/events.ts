import { continues, headOf, isCode, isOtherTool, type Line, lineAt, toolCall } from "./lines.ts";
import type { Signal } from "./words.ts";

/** One happening in a text, such as one try of several, in the words of its lines; `isApi` where they name an API, `isElsewhere` where an error stands beside another address. */
export type Event = { signals: Signal[]; lines: string[]; isApi: boolean; isElsewhere: boolean };

/** The events of a text in their order, and who else speaks in it. */
export type Reading = { events: Event[]; hasApi: boolean; hasOther: boolean };

/** From this weight on a signal can begin an event of its own. */
const anchorWeight = 46;

/** So many different statuses at the starts of lines are the list of a manual or a counter. */
const listedFrom = 4;
const beforeListed = /^[\s|*"'`•·{+-]{0,12}(?:(?:code|error|http)[ :=]{1,2})?["'`]?$/i;

/**
 * Gathers signals, which stand in the order of the text, into events. Signals of a line where another tool speaks
 * are left out; a line that names the service's own host is the API's.
 */
export function readEvents(text: string, signals: readonly Signal[], host: string): Reading {
  const reading: Reading = { events: [], hasApi: false, hasOther: false };
  const listed = listedLines(text, signals);
  let current: Event = { signals: [], lines: [], isApi: false, isElsewhere: false };
  let next = 0;
  let head = "";
  let wasOther = false;
  let line: Line;
  for (let at = 0; at <= text.length; at = line.end + 1) {
    line = lineAt(text, at);
    const previous = head;
    head = headOf(text, line);
    const here: Signal[] = [];
    for (let signal = signals[next]; signal && signal.start <= line.end; signal = signals[++next])
      here.push(signal);
    const goesOn = (current.signals.length > 0 || wasOther) && continues(head, wasOther);
    const isApi = here.some(({ label }) => label === "api") || text.slice(at, line.end).includes(host);
    if (here.length === 0 && !goesOn) wasOther = toolCall.test(head);
    if (here.length === 0 && (!goesOn || wasOther)) continue;
    if (isCode(head, previous)) {
      if (isApi) reading.hasApi = true;
      continue;
    }
    const said = saidByApi(here, isOtherTool(head) || (goesOn && wasOther && !isApi));
    wasOther = said === null;
    if (said === null) {
      if (here.some(({ label, weight }) => label === "not" || weight > 0)) reading.hasOther = true;
      continue;
    }
    if (isApi) reading.hasApi = true;
    if (listed.has(at)) continue;
    if (said.some(isAnchor) && current.signals.some(isAnchor) && !goesOn) {
      reading.events.push(current);
      current = { signals: [], lines: [], isApi: false, isElsewhere: false };
    }
    current.signals.push(...said);
    current.lines.push(text.slice(at, line.end));
    current.isApi ||= isApi;
    current.isElsewhere ||= !isApi && said.some(isAnchor) && text.slice(at, line.end).includes("://");
  }
  reading.events = [...reading.events, current].filter((event) => strongest(event.signals) !== null);
  return reading;
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
  return other && said.length === 0 ? null : said;
}

/** Where the lines start that are rows of a list of statuses, or name so many themselves. */
function listedLines(text: string, signals: readonly Signal[]): ReadonlySet<number> {
  const rows = new Map<number, string>();
  const named = new Map<number, Set<string>>();
  for (const { kind, start, label } of signals) {
    if (kind !== "status") continue;
    const lineStart = text.lastIndexOf("\n", start) + 1;
    named.set(lineStart, (named.get(lineStart) ?? new Set()).add(label));
    if (start - lineStart < 24 && beforeListed.test(text.slice(lineStart, start))) rows.set(lineStart, label);
  }
  const isList = new Set(rows.values()).size >= listedFrom;
  return new Set(
    [...named].filter(([at, { size }]) => size > 2 || (isList && rows.has(at))).map(([at]) => at),
  );
}

/**
 * The event that stopped the command: the last one that says nearly as much as the clearest. What a person writes below
 * an error must say as much, for it holds the words of other errors too.
 */
export function decisive(events: readonly Event[]): Event | null {
  const clarity = ({ signals }: Event) => strongest(signals)?.weight ?? 0;
  const clearest = Math.max(0, ...events.map(clarity));
  const isProse = ({ lines, isApi }: Event) => !isApi && /[?？]|\b(?:I|my|we)\b|我/.test(lines.join());
  return events.findLast((event) => clarity(event) >= clearest * (isProse(event) ? 1 : 0.6)) ?? null;
}

/** The signal that decides an event; of equals the last, which is the innermost cause. */
export function strongest(signals: readonly Signal[]): Signal | null {
  let best: Signal | null = null;
  for (const signal of signals) {
    if (signal.weight > 0 && (!best || signal.weight >= best.weight)) best = signal;
  }
  return best;
}

function isAnchor({ weight }: Signal): boolean {
  return weight >= anchorWeight;
}
