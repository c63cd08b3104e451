/** A body is judged by its beginning, so that a long run of characters costs no more than a short one. */
const judgedLength = 96;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Ids that clients and gateways print beside an error, and digests of package managers. */
const harmlessStart =
  /^(?:req|request|msg|toolu|srvtoolu|chatcmpl|cmpl|call|resp|run|thread|asst|file|batch|msgbatch|session|org|user|proj|wrkspc|gen|fp|evt|cus|container|sha\d{1,3}|md5|h1|v\d)[-_:]/i;

/** Capitals where no name has them. */
const mixedCase = /[a-z][A-Z].*[A-Z]|[A-Z]{2}.*[a-z]/;

/** What the characters of a body say. All counts are of its first 96 characters. */
type Traits = {
  readonly length: number;
  readonly digits: number;
  readonly letters: number;
  readonly distinct: number;
  /** Neighbours of different kinds (digit, small, capital): 0 to 1. Random text has 0.4 to 0.6, names under 0.35. */
  readonly changes: number;
  /** Characters that stand in words: 0 to 1. */
  readonly wordiness: number;
};

/**
 * Whether a body behind a prefix that only keys have is real: not a mask, not a placeholder made of words.
 * Entropy can't tell (a git commit and a hex key have the same), changes of kind and words can.
 */
export function isKeyBody(body: string): boolean {
  const { distinct, changes, wordiness, length } = traitsOf(body);
  if (distinct <= Math.min(6, length / 3)) return false;
  // Ids in capitals and few digits, such as those of AWS, change their kind seldom.
  if (/^[A-Z2-7]+$/.test(body)) return /\d/.test(body) || wordiness < 0.9;
  return changes > 0.08 && wordiness < 0.7;
}

/** Whether a token looks random by itself: long, of mixed kinds, no words, no known id. */
export function looksRandom(token: string, minLength: number): boolean {
  if (token.length < minLength || uuid.test(token) || harmlessStart.test(token)) return false;
  const { digits, letters, distinct, changes, wordiness } = traitsOf(token);
  if (letters === 0 || wordiness > 0.5 || distinct < Math.min(7, token.length / 2)) return false;
  return digits > 0 ? changes >= 0.2 : changes >= 0.36 && token.length >= 16;
}

/**
 * Whether a token may be the rest of a key that `body` begins: of the same digits, or mixed as no word and no name is.
 * Milder than `looksRandom`, since the beginning of a key already stands before it.
 */
export function looksLikeRest(token: string, body: string): boolean {
  if (uuid.test(token) || harmlessStart.test(token)) return false;
  if (body.length >= 12 && isHex(body)) return isHex(token);
  if (token.length >= 16 && body.length >= 8 && isHex(token)) return false;
  const { digits, letters, wordiness, changes } = traitsOf(token);
  if (digits > 0 && letters > 0 && changes >= 0.3) return true;
  return wordiness <= 0.6 && changes >= 0.08 && letters > 0 && (digits > 0 || mixedCase.test(token));
}

/** Whether a text is made of hexadecimal digits only. */
export function isHex(text: string): boolean {
  return /^[\da-f]+$/i.test(text);
}

/** Whether a token is a UUID. */
export function isUuid(token: string): boolean {
  return uuid.test(token);
}

function traitsOf(text: string): Traits {
  const body = text.length > judgedLength ? text.slice(0, judgedLength) : text;
  let digits = 0;
  let letters = 0;
  let changes = 0;
  let pairs = 0;
  let last = 0;
  for (let i = 0; i < body.length; i++) {
    const kind = kindOf(body.charCodeAt(i));
    if (kind === 1) digits++;
    else if (kind > 1) letters++;
    if (kind > 0 && last > 0) {
      pairs++;
      if (kind !== last) changes++;
    }
    last = kind;
  }
  const words = (body.match(/[A-Z]?[a-z]{4,}|[A-Z]{5,}/g) ?? []).filter(isWord);
  return {
    length: body.length,
    digits,
    letters,
    distinct: new Set(body).size,
    changes: pairs === 0 ? 0 : changes / pairs,
    wordiness: body.length === 0 ? 0 : words.join("").length / body.length,
  };
}

/** Letters that could be spoken: a vowel somewhere, never four consonants in a row nor a j, q or z before another. */
function isWord(letters: string): boolean {
  return /[aeiouy]/i.test(letters) && !/[^aeiouy]{4}|[jqz][^aeiouyz]/i.test(letters);
}

/** 0 for punctuation, 1 for a digit, 2 for a small letter, 3 for a capital. */
function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 97 && code <= 122) return 2;
  return code >= 65 && code <= 90 ? 3 : 0;
}
