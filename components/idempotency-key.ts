/**
 * A key for one message: 128 random bits in hexadecimal. Not `crypto.randomUUID`, which a browser offers on https and
 * localhost alone.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
