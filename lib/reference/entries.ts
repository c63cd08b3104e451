import { error400 } from "./entries/400.ts";
import { error401 } from "./entries/401.ts";
import { error403 } from "./entries/403.ts";
import { error404 } from "./entries/404.ts";
import { error413 } from "./entries/413.ts";
import { error429 } from "./entries/429.ts";
import { error500 } from "./entries/500.ts";
import { error502 } from "./entries/502.ts";
import { error503 } from "./entries/503.ts";
import { error504 } from "./entries/504.ts";
import { error529 } from "./entries/529.ts";
import { connection } from "./entries/connection.ts";
import { timeout } from "./entries/timeout.ts";
import { type Cause, type Entry, type KnownCode, knownCodes } from "./entry.ts";

const byCode = {
  "400": error400,
  "401": error401,
  "403": error403,
  "404": error404,
  "413": error413,
  "429": error429,
  "500": error500,
  "502": error502,
  "503": error503,
  "504": error504,
  "529": error529,
  timeout,
  connection,
} as const satisfies Record<KnownCode, Entry>;

/** The id of a cause. Ids are unique over all entries. */
export type CauseId = (typeof byCode)[KnownCode]["causes"][number]["id"];

/** A cause and an entry whose ids are known by name, so that a text that is missing is found by the compiler. */
export type ReferenceCause = Cause & { id: CauseId };
export type ReferenceEntry = Omit<Entry, "causes"> & { causes: readonly ReferenceCause[] };

/** All entries in the order in which the reference lists them. */
export const entries: readonly ReferenceEntry[] = knownCodes.map((code) => byCode[code]);

/** The entry of a code. */
export function entryOf(code: KnownCode): ReferenceEntry {
  return byCode[code];
}

/** Whether a text is the id of a cause. */
export function isCause(text: string): text is CauseId {
  return causeOf(text as CauseId) !== null;
}

/** Whether a text is the id of a cause of this error, and not of another one. */
export function isCauseOf(code: KnownCode, text: string): text is CauseId {
  return entryOf(code).causes.some(({ id }) => id === text);
}

/**
 * A cause by its id, whichever entry it stands in: some relays answer 403 for a disabled key,
 * and only a person can help then too.
 */
export function causeOf(id: CauseId): ReferenceCause | null {
  return entries.flatMap((entry) => entry.causes).find((cause) => cause.id === id) ?? null;
}
