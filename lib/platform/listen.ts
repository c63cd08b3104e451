import { Socket } from "node:net";
import pg from "pg";

/** What a listener hears. After `gap`, and before the next `lost`, no notification is missed. */
export type Heard =
  | { kind: "told"; channel: string; payload: string }
  /** The connection is gone. It is being made anew. */
  | { kind: "lost" }
  /** Connected, for the first time or again: what was told before may have been missed. */
  | { kind: "gap" }
  /** Nothing more will come, because the process ends. */
  | { kind: "closed" };

/** One connection that hears what is told by NOTIFY on some channels, and makes itself anew when it breaks. */
export interface Listener {
  /** Calls back for all that is heard from now on; the function that comes back ends that. */
  subscribe(hear: (heard: Heard) => void): () => void;
  isConnected(): boolean;
  /** How many subscriptions there are. */
  count(): number;
  close(): Promise<void>;
}

interface Patience {
  /** How often the connection is asked whether it is still there, and how long it may take to answer. */
  checkEveryMs: number;
  answerWithinMs: number;
}

/** A router or firewall drops a quiet connection without a word, and keep-alive alone takes two hours to notice. */
const usualPatience: Patience = { checkEveryMs: 20_000, answerWithinMs: 5_000 };

const firstRetryMs = 100;
const slowestRetryMs = 5_000;

/**
 * On globalThis, because instrumentation and route handlers are bundled apart and would each have their own
 * module, and because a development server loads this file again at each change.
 */
const shared = globalThis as { fixfirstListener?: Listener };

/** The one listener of this process, opened at the first call. It does not keep the process from ending. */
export function listenerOfProcess(url: string, channels: readonly string[]): Listener {
  shared.fixfirstListener ??= openListener(url, channels);
  return shared.fixfirstListener;
}

/** Closes the listener of this process, if there is one; everything that hangs on it ends. */
export async function closeListenerOfProcess(): Promise<void> {
  await shared.fixfirstListener?.close();
  delete shared.fixfirstListener;
}

/**
 * Listens on a connection of its own, outside any pool: LISTEN belongs to one connection, and a pool hands out others.
 * A database that is away is tried again until `close`.
 */
export function openListener(
  url: string,
  channels: readonly string[],
  { checkEveryMs, answerWithinMs }: Patience = usualPatience,
): Listener {
  const subscribers = new Set<(heard: Heard) => void>();
  let client: pg.Client | null = null;
  let isConnected = false;
  let isClosed = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  const tell = (heard: Heard) => {
    for (const hear of [...subscribers]) hear(heard);
  };

  const drop = (broken: pg.Client) => {
    if (client !== broken) return;
    client = null;
    if (isConnected) {
      isConnected = false;
      tell({ kind: "lost" });
    }
    void broken.end().catch(() => {});
    if (isClosed) return;
    const wait = Math.min(slowestRetryMs, firstRetryMs * 2 ** failures);
    failures += 1;
    // Not all processes of an installation at the same instant.
    retry = setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2)).unref();
  };

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: "fixfirst-listener",
      keepAlive: true,
      stream: () => new Socket().unref(),
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    client = fresh;
    fresh.on("error", () => drop(fresh));
    fresh.on("end", () => drop(fresh));
    fresh.on("notification", ({ channel, payload = "" }) => tell({ kind: "told", channel, payload }));
    try {
      await fresh.connect();
      await fresh.query(channels.map((channel) => `listen ${pg.escapeIdentifier(channel)}`).join(";"));
    } catch {
      return drop(fresh);
    }
    if (client !== fresh) return;
    isConnected = true;
    failures = 0;
    tell({ kind: "gap" });
  };

  const check = setInterval(() => {
    const asked = client;
    if (asked !== null && isConnected) asked.query("select 1").catch(() => drop(asked));
  }, checkEveryMs).unref();

  void connect();
  return {
    subscribe(hear) {
      subscribers.add(hear);
      return () => void subscribers.delete(hear);
    },
    isConnected: () => isConnected,
    count: () => subscribers.size,
    async close() {
      isClosed = true;
      clearInterval(check);
      clearTimeout(retry);
      tell({ kind: "closed" });
      subscribers.clear();
      await client?.end().catch(() => {});
    },
  };
}
