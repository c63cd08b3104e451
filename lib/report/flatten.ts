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
 * escape character), invisible characters, full-width and similar letters, typographic dashes, percent-encoding,
 * entities, JSON and Markdown escapes. Each alternative needs its first character, so that the scan stays linear.
 * Never with the flag `i`: the Kelvin sign would take every k along.
 */
const bent =
  /(?:\x1b|\\+(?:u001[bB]|x1[bB]|033|e(?=\[))|\^\[)\[[\d;?]{0,16}[A-Za-z]|\[(?:[\d;]{1,16}m(?:\[K)?|m\[K)|\x1b(?:[ -/]*[0-~])?|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{DI}+|[\u2010-\u2013\u2212\u2070-\u209c\u2100-\u214f\u2460-\u24ff\ufe50-\uff00\uff5f-\uffef\u{1d400}-\u{1d7ff}]|%(?:25)*[2-7][\dA-Fa-f]|&(?:quot|amp|#\d{2,3}|#x[\dA-Fa-f]{2});|\\+(?:u00[2-7][\dA-Fa-f]|x[2-7][\dA-Fa-f]|[nrt]|[!-/:-@[-`{-~])/gu;

/** Looks through everything in `bent`: each piece becomes one character or none. */
export function flatten(original: string): Flat {
  const text = original.replace(/[\uff01-\uff5e]+/g, narrow);
  bent.lastIndex = 0;
  if (!bent.test(text)) return { text, startOf: (index) => index, endOf: (index) => index };
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
  const flat = text.replace(bent, (piece, at: number) => {
    keep(at);
    const plain = plainOf(piece);
    from = at + piece.length;
    if (plain !== "") {
      starts[length] = at;
      ends[++length] = from;
    }
    return plain;
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

function plainOf(piece: string): string {
  const first = piece.charCodeAt(0);
  if (first === 0x25) return String.fromCharCode(Number.parseInt(piece.slice(-2), 16));
  if (first === 0x26) return entity(piece);
  if (first === 0x5c && !piece.includes("[", 2)) return unescaped(piece.replace(/^\\+(?=.)/, ""));
  if (first < 0xa0 || /^\p{DI}/u.test(piece)) return "";
  if ((first >= 0x2010 && first <= 0x2013) || first === 0x2212) return "-";
  const plain = piece.normalize("NFKC");
  // What isn't another form of an ASCII character only separates.
  return plain.length === 1 && plain >= " " && plain <= "~" ? plain : " ";
}

function unescaped(code: string): string {
  if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return { n: "\n", r: "\n", t: "\t" }[code] ?? code;
}

function entity(piece: string): string {
  if (piece === "&quot;") return '"';
  if (piece === "&amp;") return "&";
  const code = piece.startsWith("&#x")
    ? Number.parseInt(piece.slice(3), 16)
    : Number.parseInt(piece.slice(2), 10);
  return code > 31 && code < 127 ? String.fromCharCode(code) : " ";
}
