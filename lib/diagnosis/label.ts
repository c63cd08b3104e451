import type { KnownCode } from "#lib/reference/index.ts";

/** What words and numbers of a text speak for: a code, or who speaks. */
export type Label = KnownCode | "api" | "not" | "at";
