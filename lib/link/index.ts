/** The form of the token in a private link: 128 bits in base64url. */
export const linkTokenPattern = /^[A-Za-z0-9_-]{22}$/;

/** Whether a text has the form of a token; anything else need not be looked up. */
export function isLinkToken(text: string): boolean {
  return linkTokenPattern.test(text);
}
