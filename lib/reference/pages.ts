import { isKnownCode, type KnownCode, knownCodes } from "./entry.ts";

/** The pages of the reference that are about no single error. */
const helpPages = ["troubleshooting", "good-practice", "support"] as const;

/** What the address of a page of the reference ends with. */
export type PageId = KnownCode | (typeof helpPages)[number];

/** All pages of the reference, those of single errors first. */
export const pageIds: readonly PageId[] = [...knownCodes, ...helpPages];

/** Whether a text, such as the last part of an address, names a page of the reference. */
export function isPageId(text: string): text is PageId {
  return isKnownCode(text) || helpPages.some((page) => page === text);
}
