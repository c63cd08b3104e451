/** More of an event than this adds nothing that tells errors apart. */
const readLength = 2000;

/**
 * 16 hex digits of the wording of an error: the same for two customers with the same error. What differs between
 * them is left out first: single words in quotes, everything with a digit, a slash or a dot inside (ids, keys, times,
 * models, addresses, paths, hosts), months and weekdays.
 */
export function fingerprintOf(text: string): string {
  const wording = text
    .slice(0, readLength)
    .replace(/["'`][^\s"'`_]{1,80}["'`]/g, " ")
    .replace(
      /[^\s"'<>(){}]{0,200}(?:[\d/\\@]|\.[a-z])[^\s"'<>(){}]{0,200}|\breq_\w{1,40}|\b(?:[JFMASOND][a-z]{2}|[A-Z][a-z]{1,2}[dneiut])\b,?(?= )/g,
      " ",
    )
    .toLowerCase()
    .replace(/[^\p{L}_]{1,200}/gu, " ");
  // FNV-1a from two beginnings: enough to tell kinds of errors apart, not meant to withstand an attack.
  return hash(wording, 0x811c9dc5) + hash(wording, 0x01000193);
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}
