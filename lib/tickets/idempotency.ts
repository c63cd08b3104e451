import { createHash } from "node:crypto";

/** What is stored of an idempotency key, which a client may have made of anything, a full key too: its SHA-256. */
export function hashIdempotencyKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
