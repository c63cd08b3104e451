import { type LiveMessage, liveMessageSchema, silenceSeconds } from "#lib/notify/rules.ts";

/** What a stream is asked for: the desk, and tickets by the tokens of their links. */
export interface Wanted {
  desk: boolean;
  tickets: readonly string[];
}

interface Hearing {
  hear(message: LiveMessage): void;
  /** Something came, be it only a sign that the stream is still there. */
  beat(): void;
  /** The stream is gone. It is opened again by itself. */
  broken(): void;
}

/** A server answers at once; what says nothing for so long sits behind something that keeps the stream. */
const firstWordMs = 10_000;

/** Between tries, doubled each time, and each a random part of it: a restart must not bring everybody at once. */
const firstRetryMs = 1_000;
const slowestRetryMs = 30_000;

/**
 * Keeps one stream of `POST /live` open until the function that comes back is called. Not an EventSource, which
 * cannot POST, and the tokens must not stand in an address.
 */
export function keepStream(wanted: Wanted, { hear, beat, broken }: Hearing): () => void {
  let isClosed = false;
  let failures = 0;
  let reading = new AbortController();
  let goOn = () => {};
  const onOffline = () => reading.abort();
  const onOnline = () => goOn();
  addEventListener("offline", onOffline);
  addEventListener("online", onOnline);
  void run();
  return () => {
    isClosed = true;
    removeEventListener("offline", onOffline);
    removeEventListener("online", onOnline);
    reading.abort();
    goOn();
  };

  async function run(): Promise<void> {
    while (!isClosed) {
      reading = new AbortController();
      const retryAfterMs = await read(reading).catch(() => 0);
      if (isClosed) return;
      broken();
      const longest = Math.min(slowestRetryMs, firstRetryMs * 2 ** failures);
      failures += 1;
      await pause(Math.max(retryAfterMs, longest * (0.2 + 0.8 * Math.random())));
    }
  }

  /** Reads one stream to its end. Gives how long the server asks to be left alone. */
  async function read(controller: AbortController): Promise<number> {
    let silence = setTimeout(() => controller.abort(), firstWordMs);
    try {
      const response = await fetch("/live", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(wanted),
        signal: controller.signal,
      });
      if (!response.ok || response.body === null)
        return Number(response.headers.get("Retry-After") ?? 0) * 1000;
      const messagesIn = messageReader();
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done || isClosed) return 0;
        clearTimeout(silence);
        silence = setTimeout(() => controller.abort(), silenceSeconds * 1000);
        failures = 0;
        for (const message of messagesIn(decoder.decode(value, { stream: true }))) hear(message);
        beat();
      }
    } finally {
      clearTimeout(silence);
    }
  }

  /** Waits, but no longer than until the browser is online again. */
  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/**
 * Reads the text of a stream piece by piece, wherever it was cut, and gives the messages that are whole by now. Of the
 * server-sent events it knows what our server writes, one line of data for each; it skips all else.
 */
export function messageReader(): (piece: string) => LiveMessage[] {
  let rest = "";
  return (piece) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => (line.startsWith("data: ") ? messageOf(line.slice(6)) : []));
  };
}

/** A page that was opened before an upgrade may be told what it does not know. */
function messageOf(text: string): LiveMessage[] {
  try {
    const read = liveMessageSchema.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
