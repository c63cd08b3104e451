import type { ServiceProfile } from "#lib/profile/index.ts";
import { guardText, noText } from "./guarded.ts";
import { readOccurredAt } from "./occurred-at.ts";
import type { Report, ReturnedForm } from "./read-report.ts";

/** The form that would be read as this report: its time is a clock time in the customer's zone, to the second. */
export function formOf(
  { errorMessage, command, occurredAt, key }: Report,
  profile: ServiceProfile,
): ReturnedForm {
  const time = guardText(clockText(occurredAt.at, occurredAt.zone), profile);
  return {
    fields: {
      errorMessage,
      command: command ?? noText,
      occurredAt: time.ok ? time.text : noText,
      keyPrefix: key.answer === "prefix" ? key.keyPrefix : noText,
    },
    answers: {
      commandAnswer: command === null ? "none" : "given",
      keyAnswer: key.answer,
      occurredAbout: occurredAt.about,
      timeConfirmed: true,
      zone: occurredAt.zone,
    },
  };
}

/**
 * A refused form with its time settled: 'now' or '5 minutes ago' becomes the clock time that it meant at `now` (epoch
 * milliseconds), because mending another field takes a while. A time that could not be read stays as it was typed.
 */
export function settledForm(form: ReturnedForm, now: number, profile: ServiceProfile): ReturnedForm {
  const { fields, answers } = form;
  const read = readOccurredAt(fields.occurredAt, { now, zone: answers.zone });
  const time = read.ok ? guardText(clockText(read.at, answers.zone), profile) : null;
  if (!read.ok || !time?.ok) return { fields, answers };
  return {
    fields: { ...fields, occurredAt: time.text },
    answers: { ...answers, occurredAbout: answers.occurredAbout || read.about },
  };
}

/**
 * An instant (epoch milliseconds) as a form's time field takes it: the clock time in a zone (IANA), to the second. Sweden
 * writes dates as ISO 8601 does: `2026-11-24 10:30:15`.
 */
export function clockText(at: number, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(
    at,
  );
}
