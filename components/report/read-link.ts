import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  cleanText,
  commandMaxBytes,
  errorMessageMaxBytes,
  guardFields,
  type SentReport,
  sentReportSchema,
} from "#lib/report/index.ts";

/** A link of the API product into the form may hold so many characters of each. */
const longest = { message: errorMessageMaxBytes, command: commandMaxBytes };

/** What a link brought along, and whether a key was taken out of it. */
export interface LinkedReport {
  sent: SentReport;
  isMasked: boolean;
}

/**
 * The report that the part behind the `#` of an address brings along, which browsers send to nobody: `message` and
 * `command`, form-encoded. Keys in it are masked. A message takes the place of `fromQuery`, the text made of the same
 * address's query, but for its first line, which names the link. Null where the hash brings nothing, or where the
 * guard failed.
 */
export function readLink(hash: string, fromQuery: string, profile: ServiceProfile): LinkedReport | null {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const [message = "", command = ""] = (["message", "command"] as const).map((name) =>
    cleanText((said.get(name) ?? "").slice(0, longest[name])),
  );
  if (message.trim() === "" && command.trim() === "") return null;
  const [named = ""] = fromQuery.split("\n", 1);
  const errorMessage = message.trim() === "" ? fromQuery : named === "" ? message : `${named}\n${message}`;
  const guarded = guardFields({ errorMessage, command }, profile);
  if (!guarded.ok && guarded.failed) return null;
  const fields = guarded.ok ? guarded.fields : guarded.masked;
  return { sent: sentReportSchema.parse({ ...fields, occurredAt: "now" }), isMasked: !guarded.ok };
}
