import { isKnownCode, type KnownCode } from "#lib/reference/index.ts";

/**
 * What the classifier tells apart. It knows more errors than the reference has entries for: a 404 that is
 * recognised as such is answered 'unknown' with good reason, instead of being taken for something else.
 */
export type Label = KnownCode | "404" | "413" | "504" | "connection";

/** What each status number speaks for, with those of gateways and Cloudflare. */
export const labelOfStatus: Readonly<Record<string, Label>> = {
  "400": "400",
  "401": "401",
  "402": "403",
  "403": "403",
  "404": "404",
  "405": "404",
  "408": "timeout",
  "413": "413",
  "422": "400",
  "429": "429",
  "500": "500",
  "502": "502",
  "503": "503",
  "504": "504",
  "520": "502",
  "521": "502",
  "522": "504",
  "523": "502",
  "524": "504",
  "525": "502",
  "526": "502",
  "529": "529",
};

/** The code with which a label is answered. */
export function codeOf(label: Label): KnownCode | null {
  return isKnownCode(label) ? label : null;
}
