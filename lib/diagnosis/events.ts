import { continues, type Line, lineAt, voiceOf } from "./lines.ts";
import { type Signal, strength } from "./signal.ts";

/** One happening in a text: a request that failed, one try of several. */
export type Event = { signals: Signal[]; lines: Line[]; isApi: boolean };

/**
 * Gathers the signals of a text into events, in their order. Signals on lines where another tool speaks are
 * left out; a line that names the service's own host is the API's.
 */
export function eventsOf(text: string, signals: readonly Signal[], host: string): Event[] {
  const ordered = signals.filter((signal) => signal.strength > 0).sort((a, b) => a.start - b.start);
  const events: Event[] = [];
  let current: Event = { signals: [], lines: [], isApi: false };
  let next = 0;
  let previous: Line | undefined;
  let line = lineAt(text, 0);
  for (; line.start <= text.length; line = lineAt(text, line.end + 1)) {
    const here: Signal[] = [];
    for (let signal = ordered[next]; signal && signal.start <= line.end; signal = ordered[next]) {
      here.push(signal);
      next += 1;
    }
    const before = previous;
    previous = line;
    // A line without signals only matters as a further part of an event, such as the message of a body.
    if (here.length === 0 && (current.signals.length === 0 || !continues(text, line))) continue;
    const voice = voiceOf(text, line, before);
    if (voice === "code" || voice === "other") continue;
    if (here.some(isAnchor) && current.signals.some(isAnchor) && !continues(text, line)) {
      events.push(current);
      current = { signals: [], lines: [], isApi: false };
    }
    for (const signal of here) current.signals.push(signal);
    current.lines.push(line);
    if (voice === "api" || text.slice(line.start, line.end).includes(host)) current.isApi = true;
  }
  events.push(current);
  return events.filter((event) => event.signals.length > 0);
}

/** The event that stopped the command: the last one that says nearly as much as the clearest. */
export function decisive(events: readonly Event[]): Event | null {
  const clearest = Math.max(0, ...events.map(clarity));
  return events.findLast((event) => clarity(event) >= clearest * 0.6) ?? null;
}

/** The signal that decides an event; of equals the last, which is the innermost cause. */
export function strongest(event: Event): Signal | null {
  let best: Signal | null = null;
  for (const signal of event.signals) {
    if (!best || signal.strength >= best.strength) best = signal;
  }
  return best;
}

function clarity(event: Event): number {
  return strongest(event)?.strength ?? 0;
}

function isAnchor(signal: Signal): boolean {
  return signal.strength >= strength.looseStatus;
}
