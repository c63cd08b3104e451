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
 * `command`, form-encoded. Keys in it are masked. Null where it brings nothing, or where the guard failed.
 */
export function readLink(hash: string, profile: ServiceProfile): LinkedReport | null {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const [errorMessage = "", command = ""] = (["message", "command"] as const).map((name) =>
    cleanText((said.get(name) ?? "").slice(0, longest[name])),
  );
  if (errorMessage.trim() === "" && command.trim() === "") return null;
  const guarded = guardFields({ errorMessage, command }, profile);
  if (!guarded.ok && guarded.failed) return null;
  const fields = guarded.ok ? guarded.fields : guarded.masked;
  return { sent: sentReportSchema.parse({ ...fields, occurredAt: "now" }), isMasked: !guarded.ok };
}
