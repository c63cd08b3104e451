import { randomInt } from "node:crypto";

/** Crockford's base 32: no I, L, O and U, which are misread or misheard. https://www.crockford.com/base32.html */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A random ticket number such as `FF-7K3M9Q`: short enough to say, and it tells nobody how many there are. */
export function randomTicketNumber(): string {
  return `FF-${Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}
