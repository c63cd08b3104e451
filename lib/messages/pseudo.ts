const accents: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  q: "ɋ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "ú",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Î",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ɋ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

/**
 * A catalogue in the pseudo-language: every text with accents, each vowel doubled (which makes it about a third
 * longer) and in brackets. Arguments, the syntax of plurals and choices, tags and what stands in `<code>` stay.
 */
export function pseudo<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === "string" ? `[${pseudoMessage(value)}]` : pseudo(value),
    ]),
  ) as Texts;
}

/** What stays as it is: quoted text, code, tags and simple arguments. A choice has messages inside, so it is none. */
const untouched =
  /^(?:'[{}<>#|][^']*'|<(code|unset)>.*?<\/\1>|<\/?[\w-]+\/?>|\{\s*\w+\s*(?:,\s*(?!plural|select)[^{}]*)?\})/s;

const beginningOfChoice = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/;

/** The name of a branch in a choice, such as `other {` or `=2 {`, and what may stand before it. */
const beginningOfBranch = /^\s*(?:offset:\d+\s+)?[\w=-]+\s*\{/;

function pseudoMessage(message: string): string {
  return readMessage(message).text;
}

/** Reads up to the end or to the brace that closes the branch; `rest` begins with that brace. */
function readMessage(message: string): { text: string; rest: string } {
  let text = "";
  let rest = message;
  while (rest !== "" && !rest.startsWith("}")) {
    const kept = untouched.exec(rest)?.[0];
    if (kept !== undefined) {
      text += kept;
      rest = rest.slice(kept.length);
      continue;
    }
    const choice = beginningOfChoice.exec(rest)?.[0];
    if (choice !== undefined) {
      const read = readBranches(rest.slice(choice.length));
      text += choice + read.text;
      rest = read.rest;
      continue;
    }
    text += pseudoLetter(rest.charAt(0));
    rest = rest.slice(1);
  }
  return { text, rest };
}

function readBranches(branches: string): { text: string; rest: string } {
  let text = "";
  let rest = branches;
  for (;;) {
    const begin = beginningOfBranch.exec(rest)?.[0];
    if (begin === undefined) break;
    const read = readMessage(rest.slice(begin.length));
    text += `${begin}${read.text}}`;
    rest = read.rest.slice(1);
  }
  const end = rest.indexOf("}") + 1;
  return { text: text + rest.slice(0, end), rest: rest.slice(end) };
}

function pseudoLetter(letter: string): string {
  const accented = accents[letter] ?? letter;
  return /[aeiou]/.test(letter) ? accented + accented : accented;
}
