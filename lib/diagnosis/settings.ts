/** A value that a text gives to a variable, and where it stands. */
export type Setting = { readonly start: number; readonly value: string };

/** Between a name and its value in `X=…`, `X: …`, `"X": "…"`, `$env:X = "…"`, `SetEnvironmentVariable("X", "…")`. */
const joint = /(?:["']?[ \t]{0,4}[=:]|["'],)[ \t]{0,4}["'“]?/y;

/** `setx X "…"` and fish's `set -gx X …`; `echo $X`, whose answer is the next line. */
const spaced = /[ \t]{1,4}["']?/y;
const nextLine = /\}?["']?[ \t]{0,4}\n[ \t]{0,4}/y;

const valueThere = /[^\s"'`“”;,|&)}\\]{1,300}/y;

/** Far enough for `set -Ux ` and a comment's sign before `export `. */
const contextLength = 24;

/**
 * The value that stands last for a variable, because the last one counts; null where the text sets none, unsets it
 * again, or only talks about it. A line that is commented out sets nothing.
 */
export function lastSetting(text: string, variable: string): Setting | null {
  let last: Setting | null = null;
  for (let at = text.indexOf(variable); at >= 0; at = text.indexOf(variable, at + variable.length)) {
    const before = text.slice(Math.max(0, at - contextLength), at);
    const end = at + variable.length;
    if (
      /\w$/.test(before) ||
      /\w/.test(text.charAt(end)) ||
      /(?:^|\n)[ \t]{0,8}(?:#|\/\/|rem )[^\n]*$/i.test(before)
    )
      continue;
    if (/\bunset[ \t]{1,4}(?:-v[ \t]{1,4})?$/.test(before)) last = null;
    else last = valueFrom(text, end, before) ?? last;
  }
  return last;
}

function valueFrom(text: string, end: number, before: string): Setting | null {
  const between = /\b(?:setx|set -\w{1,4})[ \t]{1,4}["']?$/i.test(before)
    ? spaced
    : /\becho[ \t]{1,4}["']?\$(?:\{|env:)?$/i.test(before)
      ? nextLine
      : joint;
  between.lastIndex = end;
  if (!between.test(text)) return null;
  const start = between.lastIndex;
  valueThere.lastIndex = start;
  const value = valueThere.exec(text)?.[0];
  return value === undefined ? null : { start, value };
}
