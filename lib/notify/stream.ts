import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { isListening, type News, subscribe } from "./hear.ts";
import { heartbeatSeconds, type LiveMessage, mostStreams } from "./rules.ts";

/** What one browser hears of. */
export interface Wanted {
  /**
   * Where the desk is asked for: the session under which it is heard; null without one. Asked once the stream hears
   * of sessions that end, so that none ends in between.
   */
  desk?(): Promise<DeskSession | null>;
  /**
   * For each ticket asked for its id, the number of the last event that its customer is told of and whether it is
   * solved, as of now; null where its link opens nothing.
   * Asked again at each event of one of them, so that a link ends with its next event at the latest.
   */
  tickets(): Promise<readonly (LinkedTicket | null)[]>;
  /**
   * Tells who is at the desk, as a value to compare, until the function that comes back is called. Asked while one of
   * the tickets is not solved: the page of a solved one shows nobody.
   */
  atDesk?(tell: (mark: string) => void): () => void;
}

interface DeskSession {
  name: string;
  stillHolds(): Promise<boolean>;
}

export interface LinkedTicket {
  ticketId: number;
  lastToldNumber: number;
  isSolved: boolean;
}

/** What a browser may leave unread before it is taken for gone. */
const mostUnreadBytes = 64 * 1024;

/** A burst of events is read together. */
const settleMs = 100;

const encoder = new TextEncoder();

/** How many streams this process holds open, by address. On globalThis like the listener: bundles may be several. */
const shared = globalThis as { fixfirstStreams?: Map<string, number> };

/** How many streams are open, of one address or of all. */
export function streamCount(address?: string): number {
  const counts = shared.fixfirstStreams ?? new Map<string, number>();
  if (address !== undefined) return counts.get(address) ?? 0;
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * A body in the form of `text/event-stream` that carries live messages until all that was asked for has ended, the
 * reader leaves or does not read, or the process ends. Null when the address has too many. Throws while the database
 * is away. The first thing read is where each ticket stands, then `ready`.
 */
export async function openStream(
  wanted: Wanted,
  { address, signal }: { address: string; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array> | null> {
  if (streamCount(address) >= mostStreams) return null;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostUnreadBytes }),
  );
  const open = new Map<number, LinkedTicket>();
  const gone = new Set<number>();
  const over = new Set<string>();
  let desk: DeskSession | null | undefined;
  let isEnded = false;
  let isReading = true;
  let isBehind = false;
  let mark: string | null = null;
  let unwatch: (() => void) | undefined;

  count(address, 1);
  const unsubscribe = subscribe(hear);
  const heart = setInterval(() => void beat(), heartbeatSeconds * 1000).unref();
  signal.addEventListener("abort", end);
  // Whoever left before there was anybody to hear it.
  if (signal.aborted) end();

  try {
    // Subscribed before it is read: what happens in between is told twice rather than not at all.
    const [found, session] = await Promise.all([wanted.tickets(), wanted.desk?.()]);
    desk = session && !over.has(session.name) ? session : null;
    if (wanted.desk && desk === null) tell({ kind: "ended", at: null, why: "signed-out" });
    for (const [at, ticket] of found.entries()) {
      if (ticket === null) tell({ kind: "ended", at, why: "link" });
      else {
        open.set(at, ticket);
        tell({ kind: "ticket", at, event: ticket.lastToldNumber });
      }
    }
    tell({ kind: isListening() ? "ready" : "lost" });
    watchDesk();
    endIfEmpty();
    isReading = false;
    if (isBehind) void readTickets();
  } catch (error) {
    end();
    throw error;
  }
  return body;

  function hear(news: News): void {
    if (news.kind === "closed") end();
    else if (news.kind === "lost") tell(news);
    else if (news.kind === "gap") {
      tell({ kind: "ready" });
      void readTickets();
    } else if (news.kind === "session-ended") {
      if (desk === undefined) over.add(news.name);
      else if (news.name === desk?.name) endDesk();
    } else if (news.kind === "presence") {
      if (desk) tell({ kind: "presence", ticket: news.ticketId });
    } else {
      const { kind, ticketId } = news;
      if (desk) tell({ kind: "desk", ticket: ticketId, event: kind === "gone" ? 0 : news.number });
      if (kind === "gone") gone.add(ticketId);
      if (isReading || [...open.values()].some((known) => known.ticketId === ticketId)) void readTickets();
    }
  }

  function watchDesk(): void {
    if (!isEnded && [...open.values()].some(({ isSolved }) => !isSolved)) {
      unwatch ??= wanted.atDesk?.(hearAtDesk);
      return;
    }
    unwatch?.();
    unwatch = undefined;
    mark = null;
  }

  function hearAtDesk(heard: string): void {
    if (heard === mark) return;
    mark = heard;
    tell({ kind: "at-desk", mark });
  }

  /** Looks where the tickets stand now; what comes in meanwhile is read once more, together. */
  async function readTickets(): Promise<void> {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    while (isBehind && !isEnded && open.size > 0) {
      isBehind = false;
      const found = await wanted.tickets().catch(() => null);
      if (isEnded) break;
      // Whoever reads comes again, and is told then where the tickets stand.
      if (found === null) return end();
      for (const [at, known] of [...open]) {
        const ticket = found[at] ?? null;
        if (ticket === null) {
          open.delete(at);
          tell({ kind: "ended", at, why: gone.has(known.ticketId) ? "gone" : "link" });
          continue;
        }
        open.set(at, ticket);
        if (ticket.lastToldNumber > known.lastToldNumber)
          tell({ kind: "ticket", at, event: ticket.lastToldNumber });
      }
      watchDesk();
      endIfEmpty();
      await delay(settleMs, undefined, { ref: false });
    }
    isReading = false;
  }

  async function beat(): Promise<void> {
    // Said again to be compared again: a page may have been rendered just before or after somebody came.
    if (mark !== null) tell({ kind: "at-desk", mark });
    else write(": \n\n");
    if (!desk) return;
    const holds = await desk.stillHolds().catch(() => true);
    // The browser may have another session by now: it comes again with that, or is told that it has none.
    if (!holds) end();
  }

  function endDesk(): void {
    if (!desk) return;
    desk = null;
    tell({ kind: "ended", at: null, why: "signed-out" });
    endIfEmpty();
  }

  function endIfEmpty(): void {
    if (desk === null && open.size === 0) end();
  }

  function tell(message: LiveMessage): void {
    write(`data: ${JSON.stringify(message)}\n\n`);
  }

  function write(text: string): void {
    if (isEnded || controller === undefined) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) > 0) return;
    release();
    // By this name Next tells a reader that is gone from a fault.
    controller.error(new DOMException("The reader does not read.", "AbortError"));
  }

  function end(): void {
    if (isEnded) return;
    release();
    // A reader that left has closed it already.
    try {
      controller?.close();
    } catch {}
  }

  function release(): void {
    isEnded = true;
    signal.removeEventListener("abort", end);
    clearInterval(heart);
    unsubscribe();
    watchDesk();
    count(address, -1);
  }
}

function count(address: string, by: number): void {
  shared.fixfirstStreams ??= new Map();
  const left = streamCount(address) + by;
  if (left === 0) shared.fixfirstStreams.delete(address);
  else shared.fixfirstStreams.set(address, left);
}
