/**
 * What a terminal acts upon instead of showing it: CSI (colours, cursor), OSC and other strings (titles,
 * hyperlinks), and short escapes; in 7-bit form or with the C1 characters. Source: ECMA-48, section 8.3.
 * A string that is never closed loses its introducer only, so that a stray byte can't swallow the paste.
 */
const terminalCodes =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c))?|\x1b[ -/]*[0-~]?/g;

const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]+/g;

/** What turns the direction of the text around it, past its own end: https://trojansource.codes. Letters need none. */
const directions = /[\u202a-\u202e\u2066-\u2069]+/g;

/**
 * A paste as it is kept: without terminal codes, control characters and overrides of direction, with `\n` as the only line end.
 * A carriage return that overwrote a progress line starts a new line, so that nothing is lost. Lone surrogates,
 * which PostgreSQL refuses, become U+FFFD. Spaces, blank lines and box characters stay. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(terminalCodes, "")
    .replace(/\r+\n?/g, "\n")
    .replace(controls, "")
    .replace(directions, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
