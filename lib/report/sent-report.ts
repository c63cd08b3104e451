import * as z from "zod/mini";

/** The four details, in the order in which they are asked for. */
export const reportFields = ["errorMessage", "command", "occurredAt", "keyPrefix"] as const;

export type ReportField = (typeof reportFields)[number];

const text = z._default(z.string(), "");

/** A tick: `on` from a form without JavaScript, a boolean from JSON. */
const tick = z._default(
  z.pipe(
    z.union([z.boolean(), z.enum(["on", "true", "1", "off", "false", "0", ""])]),
    z.transform((value) => value === true || value === "on" || value === "true" || value === "1"),
  ),
  false,
);

/**
 * What a form or an API client sends: flat, all optional, because an absent answer is told per field by
 * `readReport`. A form leaves out what isn't ticked. Unknown names are dropped.
 */
export const sentReportSchema = z.object({
  errorMessage: text,
  command: text,
  commandAnswer: z._default(z.enum(["given", "none"]), "given"),
  /** As typed or picked: `now`, `5 minutes ago`, `2026-11-24 10:30`. */
  occurredAt: text,
  occurredAbout: tick,
  /** IANA name of the zone of clock times without one. */
  zone: text,
  keyPrefix: text,
  keyAnswer: z._default(z.enum(["prefix", "no-key", "signed-in"]), "prefix"),
  /** Yes to the question about a time in the future or long ago. */
  timeConfirmed: tick,
});

export type SentReport = z.infer<typeof sentReportSchema>;
