import type { KnownCode } from "#lib/reference/index.ts";
import type { Signal } from "./words.ts";

/**
 * Whether cause and words point at the service or a server behind it, so that the customer is told first that it is not
 * their doing: always for 503 and 529; for 500 and 502 where the text says more than the status does or a cause is known,
 * of which only a proxy that failed may be on the customer's side.
 */
export function pointsAtService(code: KnownCode, cause: Signal["cause"], said: readonly Signal[]): boolean {
  if (code === "503" || code === "529") return true;
  if (code !== "500" && code !== "502") return false;
  if (cause !== null) return cause !== "proxy-failed";
  return said.some(({ label, isBare }) => label === code && !isBare);
}
