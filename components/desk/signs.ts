import { type Colleague, idleMilliseconds, type SignOfLife } from "#lib/desk/rules.ts";
import { newIdempotencyKey } from "../idempotency-key.ts";

const address = "/desk/presence";

/** Two may get lost before a person seems gone. */
const everyMilliseconds = 20_000;

/** Whoever has typed nothing for so long has stopped writing. */
const pauseMilliseconds = 8_000;

const atMostEveryMilliseconds = 1_000;

const answerWithinMilliseconds = 10_000;

/**
 * What a person does. Not `scroll`: a page scrolls by itself to what came in, and a page that nobody looks at would
 * seem attended.
 */
const acts = ["keydown", "pointerdown", "pointermove", "wheel", "touchmove", "focus"] as const;

/** Who else is there, or that nobody is signed in here any more. */
export type SignAnswer = Colleague[] | "signed-out";

/** What the tab shows at present, and who hears the answers. */
interface Place {
  ticket: string | null;
  isWriting: boolean;
  onAnswer: (answer: SignAnswer) => void;
}

let place: Place | null = null;
/** The tab's name, as long as the document lives. */
let tab = "";
let actedAt = 0;
let sentAt = 0;
let isSending = false;
let isOutdated = false;
/** Signs of nobody are refused one by one, so none is given until somebody may have signed in. */
let isSignedOut = false;
let pause: ReturnType<typeof setTimeout> | undefined;
let news: ReturnType<typeof setTimeout> | undefined;

/**
 * Gives signs of life from this tab, at the ticket or at none, until the function that it gives is called. Each
 * answer says who else is there.
 */
export function beginSigns(ticket: string | null, onAnswer: Place["onAnswer"]): () => void {
  const here: Place = { ticket, isWriting: false, onAnswer };
  place = here;
  isSignedOut = false;
  tab ||= newIdempotencyKey();
  if (document.hasFocus()) actedAt = Date.now();
  void send();

  const timer = setInterval(() => {
    if (!document.hidden && Date.now() - actedAt < idleMilliseconds) void send();
  }, everyMilliseconds);
  for (const act of acts) addEventListener(act, onAct, { passive: true });
  document.addEventListener("visibilitychange", onSession);
  addEventListener("pageshow", onSession);
  addEventListener("pagehide", leave);
  return () => {
    clearInterval(timer);
    clearTimeout(pause);
    for (const act of acts) removeEventListener(act, onAct);
    document.removeEventListener("visibilitychange", onSession);
    removeEventListener("pageshow", onSession);
    removeEventListener("pagehide", leave);
    if (place === here) place = null;
    // The page that comes next tells where the person is now; where none of the desk does, they have left.
    setTimeout(() => place === null && leave());
  };
}

/** Notes what stands in the reply after each key. */
export function wroteReply(text: string): void {
  clearTimeout(pause);
  const isWriting = text !== "";
  if (isWriting) pause = setTimeout(() => setWriting(false), pauseMilliseconds);
  setWriting(isWriting);
}

/** Asks anew who is there: for when it is told that this has changed. A busy team's news come in bursts. */
export function onPresenceNews(): void {
  if (document.hidden || news !== undefined) return;
  news = setTimeout(
    () => {
      news = undefined;
      if (!document.hidden) void send();
    },
    Math.max(sentAt + atMostEveryMilliseconds - Date.now(), 0),
  );
}

/** Asks anew also where the tab was signed out: for when somebody may have signed in, or out. */
export function onSession(): void {
  isSignedOut = false;
  onPresenceNews();
}

/** A page is rendered for whoever is signed in. */
export function onRendered(): void {
  if (isSignedOut) onSession();
}

function setWriting(isWriting: boolean): void {
  if (place === null || place.isWriting === isWriting) return;
  place.isWriting = isWriting;
  void send();
}

function onAct(): void {
  actedAt = Date.now();
  if (actedAt - sentAt >= everyMilliseconds) onPresenceNews();
}

function leave(): void {
  if (isSignedOut) return;
  const sign: SignOfLife = { tab, leaves: true };
  navigator.sendBeacon(address, new Blob([JSON.stringify(sign)], { type: "application/json" }));
}

/** One at a time, so that none overtakes another. What changed meanwhile is told next. */
async function send(): Promise<void> {
  if (isSignedOut) return;
  isOutdated = isSending;
  if (isSending) return;
  isSending = true;
  do {
    isOutdated = false;
    const told = place;
    if (told === null) break;
    sentAt = Date.now();
    const { ticket, isWriting } = told;
    const answer = await tell({ tab, ticket, isWriting, actedAgo: Math.max(sentAt - actedAt, 0) });
    isSignedOut = answer === "signed-out";
    if (answer !== null && place === told) told.onAnswer(answer);
  } while (isOutdated);
  isSending = false;
}

/** Null where nobody could be asked; who was there then stops to be shown by the clock. */
async function tell(sign: SignOfLife): Promise<SignAnswer | null> {
  if (!navigator.onLine) return null;
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(sign),
      signal: AbortSignal.timeout(answerWithinMilliseconds),
    });
    if (response.status === 401) return "signed-out";
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
