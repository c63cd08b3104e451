import { diagnose } from "#lib/diagnosis/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { splitPaste } from "#lib/report/index.ts";
import { ownZone } from "../ui/time.ts";

/** A browser compiles a pattern once for Latin texts and once for all others. */
const examples = [
  '$ claude -p "hi"\nAPI Error: 429 rate_limit_error',
  "$ claude\n ⎿ API Error: 429 rate_limit_error",
];

/** A pattern is interpreted when it is first used, and compiled the next time. */
const rounds = 2;

/**
 * Reads examples while the page has nothing else to do: the first text that a page reads takes several times as long
 * as the next one, and it may be a long one. Gives what calls it off.
 */
export function warmUp(profile: ServiceProfile): () => void {
  const read = () => {
    for (let round = 0; round < rounds; round++)
      for (const example of examples) {
        const now = Date.now();
        const zone = ownZone();
        const split = splitPaste(example, { now, zone, profile });
        if (!split.failed)
          diagnose({ errorMessage: split.errorMessage, command: "", occurredAt: now, zone }, profile);
      }
  };
  // Safari has no idle callback.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(read, 500);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(read);
  return () => cancelIdleCallback(idle);
}
