/** A body is judged by its beginning, so that a long run of characters costs no more than a short one. */
const judgedLength = 96;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Ids that clients and gateways print beside an error, and digests of package managers. */
const harmlessStart =
  /^(?:req|request|msg|toolu|srvtoolu|chatcmpl|cmpl|call|resp|run|thread|asst|file|batch|msgbatch|session|org|user|proj|wrkspc|gen|fp|evt|cus|container|sha\d{1,3}|md5|h1)[-_:]|^[\da-f]{16}-[A-Z]{3}$/i;

/** Capitals where no name has them. */
const mixedCase = /[a-z][A-Z].*[A-Z]|[A-Z]{2}.*[a-z]/;

/** What the characters of a body say. All counts are of its first 96 characters. */
type Traits = {
  readonly digits: number;
  readonly letters: number;
  /** Neighbours of different kinds (digit, small, capital): 0 to 1. Random text has 0.4 to 0.6, names under 0.35. */
  readonly changes: number;
};

/**
 * Whether a body behind a prefix that only keys have is one, and no placeholder: not one character repeated, a run of x
 * that hides half of it, words, or a row such as `abc…123…`, which counts all the same behind the service's own prefix,
 * of whose keys nothing may get through. Entropy can't tell (a git commit and a hex key have the same).
 */
export function isKeyBody(body: string, isOwn: boolean): boolean {
  const judged = body.slice(0, judgedLength);
  // Ids in capitals, such as those of AWS, change their kind seldom and can often be spoken but for a digit.
  const isCapitals = /^[A-Z2-7]+$/.test(judged);
  if (distinctIn(judged) === 1 || (!isOwn && !isCapitals && traitsOf(judged).changes <= 0.08)) return false;
  const hidden = judged.match(/x{4,}/gi)?.join("").length ?? 0;
  return hidden < judged.length / 2 && wordinessOf(judged) < (isCapitals ? 0.95 : 0.7);
}

/** Whether a token looks random by itself: long, of mixed kinds, no words, no known id. */
export function looksRandom(token: string, minLength: number): boolean {
  if (token.length < minLength) return false;
  const judged = token.slice(0, judgedLength);
  // The cheapest first: a run of one prefix again and again ends here.
  if (distinctIn(judged) < Math.min(7, token.length / 2) || isHarmlessId(token)) return false;
  const { digits, letters, changes } = traitsOf(judged);
  if (letters === 0 || changes < (digits === 0 ? 0.36 : isHex(judged) ? 0.08 : 0.2)) return false;
  if (digits === 0 && (isHex(judged) || token.length < 16)) return false;
  return wordinessOf(judged) <= 0.5;
}

/**
 * Whether a token may be the rest of a key that `body` begins: of the same digits, or mixed as no word and no name is.
 * Milder than `looksRandom`, since the beginning of a key already stands before it.
 */
export function looksLikeRest(token: string, body: string): boolean {
  if (isHarmlessId(token)) return false;
  const group = /[^-_.]*$/.exec(body.slice(-judgedLength))?.[0] ?? "";
  if (group.length >= 12 && isHex(group)) return isHex(token);
  // A digest or an id, not a rest.
  if (body.length >= 8 && isHex(token) && token.length >= 16 && (token.length <= 32 || isHash(token)))
    return false;
  const judged = token.slice(0, judgedLength);
  const { digits, letters, changes } = traitsOf(judged);
  if (letters === 0 || changes < 0.08) return false;
  if (digits > 0 && changes >= 0.3) return true;
  return (digits > 0 || mixedCase.test(judged)) && wordinessOf(judged) <= 0.6;
}

/** Whether a token is a UUID. */
export function isUuid(token: string): boolean {
  return token.length === 36 && uuid.test(token);
}

/** Whether a token has the length of a hash or of a key in hexadecimal digits. */
export function isHash(token: string): boolean {
  return (token.length === 64 || token.length === 40 || token.length === 32) && isHex(token);
}

/** Whether a token is an id or made of words; hexadecimal digits such as `11ecefab05b` can be spoken and are none. */
export function looksLikeText(token: string): boolean {
  if (isHarmlessId(token)) return true;
  return wordinessOf(token.slice(0, judgedLength)) > 0.5 && !(/\d/.test(token) && isHex(token));
}

/** Whether a token is an id that clients and gateways print, or a digest. */
export function isHarmlessId(token: string): boolean {
  return isUuid(token) || harmlessStart.test(token);
}

function isHex(text: string): boolean {
  return /^[\da-f]+$/i.test(text);
}

function distinctIn(text: string): number {
  return new Set(text).size;
}

/** The share of the characters that stands in words: 0 to 1. */
function wordinessOf(text: string): number {
  const words = (text.match(/[A-Z]?[a-z]{4,}|[A-Z]{5,}/g) ?? []).filter(isWord);
  return words.join("").length / Math.max(1, text.length);
}

/** Letters that could be spoken: a vowel somewhere, never four consonants in a row nor a j, q or z before another. */
function isWord(letters: string): boolean {
  return /[aeiouy]/i.test(letters) && !/[^aeiouy]{4}|[jqz][^aeiouyz]/i.test(letters);
}

function traitsOf(text: string): Traits {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const changes = count(/\d(?=[A-Za-z])|[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])/g);
  const pairs = count(/[A-Za-z\d](?=[A-Za-z\d])/g);
  return { digits: count(/\d/g), letters: count(/[A-Za-z]/g), changes: changes / Math.max(1, pairs) };
}
