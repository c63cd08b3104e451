import { looksRandom } from "./judge.ts";
import { isRealPassword } from "./password.ts";
import { hiddenSpot, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A name and a password before the host (RFC 3986, userinfo): the password runs to the last `@` before the path. */
const urlLogin = /:\/\/([^\s/@:"'<>?#]{0,256})(?::([^\s/"'<>?]{1,256}))?@(?=[\w[])/g;

/** `curl -u name:password`, also `--user`, `--proxy-user`; HTTPie's `-a` and `--auth`, which elsewhere is no login. */
const userFlag =
  /(?:^|\s)(?:-[uU]|--(?:proxy-)?user|(-a|--auth))[ =]{0,2}["']?([^\s:"'=-][^\s:"']{0,127}):([^\s"'`]{4,256})/g;

/** RFC 7617; `_auth` of .npmrc and `auth` of Docker's config.json hold the same. */
const basic = /(?:\bbasic|auth)["'`]?[ \t:=]{1,4}["'`]?([A-Za-z0-9+/_-]{8,2000}={0,2})/gi;

/** `sshpass -p password`, `mysql -ppassword`, `login name password word` as in .netrc. */
const bare =
  /\b(?:sshpass -p ?|mysql\w{0,8}[^\n|]{0,60}? -p|login[ \t]+\S{1,64}\s+password[ \t]+)["']?([^\s"']{4,256})/g;

/** Passwords in URLs, in curl's arguments and in Basic headers of a flat text. */
export function findLogins(text: string, work: Work): readonly Spot[] {
  const spots: Spot[] = [];
  const add = (family: Spot["family"], end: number, secret: string) =>
    spots.push(hiddenSpot(family, end - secret.length, end));
  for (const { index, 0: whole, 1: password = "" } of text.matchAll(bare)) {
    if (isRealPassword(password, false)) add("password", index + whole.length, password);
  }
  for (const match of text.matchAll(urlLogin)) {
    const [whole, user = "", password] = match;
    const end = match.index + whole.length - 1;
    if (password !== undefined ? isRealPassword(password, true) : looksRandom(user, 20)) {
      add("url-login", end, password ?? user);
    }
  }
  for (const match of text.matchAll(userFlag)) {
    const [whole, httpie, user, password = ""] = match;
    const isCurl = /curl|wget|http|\bxh/i.test(text.slice(Math.max(0, match.index - 200), match.index));
    const isLogin = password !== user && !/^\d+$/.test(password) && isRealPassword(password, isCurl);
    if (isLogin && (isCurl || httpie === undefined)) add("basic-auth", match.index + whole.length, password);
  }
  for (const match of text.matchAll(basic)) {
    const [whole, encoded = ""] = match;
    work.spend(whole.length);
    if (/^[\x20-\x7e]+:[\x20-\x7e]+$/.test(decodeBase64(encoded))) {
      add("basic-auth", match.index + whole.length, encoded);
    }
  }
  return spots;
}

/** Whether a text in base64 reads as one: the first 12 bytes are enough to leave out pictures and digests. */
export function isEncodedText(token: string): boolean {
  return /[a-z][A-Z]/.test(token) && /^[\t\n\r\x20-\x7e]{4,}$/.test(decodeBase64(token.slice(0, 16)));
}

/** What base64 or base64url stands for, or nothing. */
export function decodeBase64(encoded: string): string {
  const plain = encoded.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  try {
    return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
  } catch {
    return "";
  }
}
