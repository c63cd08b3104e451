import type { Diagnosis } from "./diagnosis.ts";

/**
 * What says no more of a 500 or 502 than its number does: the number, its reason phrase in any language, and the class
 * that an SDK makes of it (`InternalServerError`, also for 502 and 504). Any server on the way may say so.
 */
const bareWords =
  /^(?:500|502|[^a-z\d]+|internal[ _-]?(?:server[ _-]?)?error|\w{0,40}bad[ _-]?gateway\w*|\w{0,40}internalservererror)$/i;

/** A type that an API names in its body, such as `internal_server_error`; a class has no underscore. */
const namedType = /[a-z]_[a-z]/i;

/**
 * Whether cause and words point at the service or a server behind it, so that the customer is told first that it is not
 * their doing: always for 503 and 529; for 500 and 502 where the text says more than the status does or a cause is known,
 * of which only a proxy that failed may be on the customer's side. `errorMessage` is the text that the evidence lies in.
 */
export function pointsAtService(
  { code, cause, evidence }: Pick<Diagnosis, "code" | "cause" | "evidence">,
  errorMessage: string,
): boolean {
  if (code === "503" || code === "529") return true;
  if (code !== "500" && code !== "502") return false;
  if (cause !== null) return cause !== "proxy-failed";
  return evidence.some(({ speaksFor, kind, start, length }) => {
    if (speaksFor !== code) return false;
    const words = errorMessage.slice(start, start + length).replace(/\s+/g, " ");
    return !bareWords.test(words) || (kind === "type" && namedType.test(words));
  });
}
