/** A text as matching sees it, with the way back to the offsets of the original. */
export type Flat = {
  readonly text: string;
  /** Offset in the original of the character at `index`. */
  startOf(index: number): number;
  /** Offset in the original behind the character before `index`. */
  endOf(index: number): number;
};

/**
 * What bends a key without changing it for a reader: terminal codes (also when the paste lost or spelled out the
 * escape character), invisible characters, full-width and similar letters, typographic dashes and blanks, letters of
 * other alphabets that look alike, percent-encoding, entities, tags within a line, JSON and Markdown escapes. Each
 * alternative needs its first character, so that the scan stays linear. Never with the flag `i`: the Kelvin sign would
 * take every k along.
 */
const bent =
  /\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)|(?:\x1b|\\+(?:u001[bB]|x1[bB]|033|e(?=\[))|\^\[)\[[\d;?]{0,16}[A-Za-z]|\[(?:[\d;]{1,16}m(?:\[K)?|m\[K)|\x1b(?:[ -/]*[0-~])?|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{DI}+|[\u0370-\u0556]+|[\xa0\u2000-\u200a\u2010-\u2013\u202f\u205f\u2212\u2070-\u209c\u2100-\u214f\u2460-\u24ff\u3000\ufe50-\uff00\uff5f-\uffef\u{1d400}-\u{1d7ff}]|%(?:25)*[2-7][\dA-Fa-f]|&(?:[a-z]{2,6}|#\d{2,4}|#x[\dA-Fa-f]{2,4});|<\/?(?:[abisu]|em|strong|mark|span|w?br|font|code|kbd|tt|ins|del|var)(?:[ /][^<>\n]{0,120})?>|\\+(?:u00[2-7][\dA-Fa-f]|x[2-7][\dA-Fa-f]|[nrt]|[!-/:-@[-`{-~])/gu;

/** One trick can hide another, such as JSON escapes in a percent-encoding. */
const maxRounds = 3;

/** Looks through everything in `bent`: each piece becomes one character or none, its length never more. */
export function flatten(original: string): Flat {
  let flat = rewrite(original.replace(/[\uff01-\uff5e]+/g, narrow), bent, plainOf);
  for (let round = 1; round < maxRounds && flat.text.length < original.length; round++) {
    const outer = flat;
    const inner = rewrite(outer.text, bent, plainOf);
    if (inner.text === outer.text) break;
    flat = {
      text: inner.text,
      startOf: (index) => outer.startOf(inner.startOf(index)),
      endOf: (index) => outer.endOf(inner.endOf(index)),
    };
  }
  return flat;
}

/** The text with each match of `pattern`, which has no groups, replaced by what `plain` gives for it: as many characters or one or none. */
export function rewrite(text: string, pattern: RegExp, plain: (piece: string, at: number) => string): Flat {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return { text, startOf: (index) => index, endOf: (index) => index };
  const starts = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  let length = 0;
  let from = 0;
  const keep = (until: number) => {
    for (; from < until; from++) {
      starts[length] = from;
      ends[++length] = from + 1;
    }
  };
  const flat = text.replace(pattern, (piece: string, at: number) => {
    const kept = plain(piece, at);
    keep(at);
    if (kept.length === piece.length) keep(at + piece.length);
    else if (kept !== "") {
      starts[length] = at;
      ends[++length] = at + piece.length;
    }
    from = at + piece.length;
    return kept;
  });
  keep(text.length);
  starts[length] = text.length;
  return { text: flat, startOf: (index) => starts[index] ?? 0, endOf: (index) => ends[index] ?? 0 };
}

/** Full-width letters as ASCII, one for one. */
function narrow(wide: string): string {
  let plain = "";
  for (let i = 0; i < wide.length; i++) plain += String.fromCharCode(wide.charCodeAt(i) - 0xfee0);
  return plain;
}

/** Letters of Greek, Cyrillic and Armenian that look like a Latin one, and that one (unicode.org/reports/tr39). */
const alike = "аеорсухѕіјкԁһԛԝоАВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυϲսոց";
const latin = "aeopcyxsijkdhqwoABCEHIJKMOPSTXYABEZHIKMNOPTYXaikvopucung";

function plainOf(piece: string): string {
  const first = piece.charCodeAt(0);
  if (first === 0x25) return fromHex(piece.slice(-2));
  if (first === 0x26) return entity(piece.slice(1, -1));
  if (first === 0x5c && !piece.includes("[", 2)) return unescaped(piece.replace(/^\\+(?=.)/, ""));
  if (first < 0xa0 || /^\p{DI}/u.test(piece)) return "";
  // A word in another alphabet has other letters too, and stays.
  if (first >= 0x370 && first <= 0x556) {
    const read = Array.from(piece, (letter) => latin[alike.indexOf(letter)] ?? "");
    return read.includes("") ? piece : read.join("");
  }
  if ((first >= 0x2010 && first <= 0x2013) || first === 0x2212) return "-";
  const plain = piece.normalize("NFKC");
  // What isn't another form of an ASCII character only separates.
  return plain.length === 1 && plain >= " " && plain <= "~" ? plain : " ";
}

function unescaped(code: string): string {
  if (code.length > 1) return fromHex(code.slice(1));
  return { n: "\n", r: "\n", t: "\t" }[code] ?? code;
}

/** A character by its number; one by its name only separates. */
function entity(name: string): string {
  if (!name.startsWith("#")) return " ";
  const plain = name.startsWith("#x") ? fromHex(name.slice(2)) : String.fromCharCode(Number(name.slice(1)));
  return /[ -~]/.test(plain) ? plain : "";
}

function fromHex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
