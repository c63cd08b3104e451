import { createHash, randomBytes } from "node:crypto";

/** The token of a private link: 128 random bits in 22 characters, too many to guess, so a fast hash suffices. */
export function randomLinkToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What is stored of a token: the SHA-256 in hexadecimal. A token cannot be told from it. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
