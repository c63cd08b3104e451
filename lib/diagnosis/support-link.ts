import type { CauseId, KnownCode } from "#lib/reference/index.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * The cause in a link of the API product to this desk, as it stands in an error body or in what a followed link brought
 * (docs/integrations.md): `?code=429&cause=quota`. Encoders of JSON and HTML write the `&` in forms of their own.
 */
const linkedCause = /([?&;]code=([a-z\d]{3,10}))((?:&|&amp;|\\u0026)cause=([a-z-]{3,24}))(?![\w-])/g;

/** A text with the causes of such links blanked: `cause=too-large` names a cause and is no word of the error itself. */
export function withoutLinkedCauses(text: string): string {
  return text.replace(
    linkedCause,
    (_link, code: string, _status, cause: string) => code + " ".repeat(cause.length),
  );
}

/** The cause that the last such link for an error names, where the vocabulary has it for that error; else null. */
export function linkedCauseIn(text: string, code: KnownCode): CauseId | null {
  let last: CauseId | null = null;
  for (const [, , status, , cause = ""] of text.matchAll(linkedCause))
    if (status === code && vocabulary.some((row) => row.startsWith(`${code} ${cause} `)))
      last = cause as CauseId;
  return last;
}
