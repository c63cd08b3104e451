import "server-only";
import { createHmac } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { subscribe } from "#lib/notify/index.ts";
import { heartbeatSeconds } from "#lib/notify/rules.ts";
import { installationSecret } from "#lib/platform/secrets.ts";
import { recentHours } from "#lib/service/index.ts";
import { whoIsHere } from "./presence.ts";

/** People who open a page together are read together, and a busy desk is looked at once a second. */
const settleMs = 100;
const restMs = 900;

/**
 * Who is at the desk, as a value that says no more than whether it is still the same: without the installation's
 * secret nobody can try names on it, and every process makes the same of the same names. Only of what a customer's
 * page shows, never where their people are.
 */
export function presenceMark(names: readonly string[]): string {
  const made = createHmac("sha256", installationSecret()).update(`presence ${JSON.stringify(names)}`);
  return made.digest("base64url").slice(0, 12);
}

const watchers = new Set<(mark: string) => void>();
let latest: string | null = null;
let stop = () => {};

/**
 * Tells the mark of who is at the desk as soon as it is known, and after each look; the function that comes back ends
 * that. However many watch, this process looks once: when presence is told to have changed, and from time to time,
 * because it also ends by the clock.
 */
export function watchPresence(tell: (mark: string) => void): () => void {
  watchers.add(tell);
  if (watchers.size === 1) stop = watch();
  else if (latest !== null) tell(latest);
  return () => {
    if (watchers.delete(tell) && watchers.size === 0) stop();
  };
}

function watch(): () => void {
  let isAsked = false;
  let isLooking = false;
  let isOver = false;
  const timer = setInterval(() => void look(), heartbeatSeconds * 1000).unref();
  const unsubscribe = subscribe(({ kind }) => {
    if (kind === "presence" || kind === "gap") void look();
  });
  void look();
  return () => {
    isOver = true;
    latest = null;
    clearInterval(timer);
    unsubscribe();
  };

  async function look(): Promise<void> {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isOver) {
      await delay(settleMs, undefined, { ref: false });
      isAsked = false;
      // While the database is away nobody is told to look for something else than there was.
      const mark = await readMark().catch(() => null);
      if (isOver) return;
      if (mark !== null) {
        latest = mark;
        for (const tell of [...watchers]) tell(mark);
      }
      await delay(restMs, undefined, { ref: false });
    }
    isLooking = false;
  }
}

async function readMark(): Promise<string> {
  return presenceMark(await whoIsHere({ now: new Date(), hours: await recentHours() }));
}
