"use client";

import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { type Diagnosis, diagnose, type Hint, hints } from "#lib/diagnosis/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  cleanText,
  maskKeys,
  type ReportField,
  type ReportProblem,
  readOccurredAt,
  readReport,
  reportFields,
  type SentReport,
  sentReportSchema,
} from "#lib/report/index.ts";
import { ownZone } from "../ui/time.ts";

/** These are told as soon as they are there; the others only once the field was left or sending was tried. */
const urgent: readonly ReportProblem["reason"][] = ["full-key", "too-long", "too-large", "guard-failed"];

/** Milliseconds in which a press that left a field has ended. */
const afterPress = 250;

export interface ReportInForm {
  form: RefObject<HTMLFormElement | null>;
  /** The answers as they stand in the form. */
  sent: SentReport;
  /** When the time was typed, in epoch milliseconds: 'now' stays that moment while the customer tries the fix. */
  timeTypedAt: number;
  /** In epoch milliseconds: as typed, or while that cannot be read, when something was first put into the form. */
  occurredAt: number;
  /** Null until the error message has content. */
  diagnosis: Diagnosis | null;
  /** What the report itself shows to be set wrongly. */
  hints: readonly Hint[];
  read: ReturnType<typeof readReport>;
  /** The answers that were read, which can be a moment older than `sent`. */
  readFrom: { sent: SentReport; timeTypedAt: number };
  /** The problems to show. */
  problems: readonly ReportProblem[];
  /** Fields that the server refused, and that were not changed since. */
  refusedByServer: readonly ReportField[];
  /** Reads the form again after one of its fields was changed. */
  onChange(field: ReportField | null): void;
  onLeave(field: ReportField): void;
  /** Judges everything now, with all problems shown. */
  judgeNow(): { sent: SentReport; read: ReturnType<typeof readReport>; timeTypedAt: number };
  showServerProblems(problems: readonly ReportProblem[]): void;
  /** Replaces what the guard found in a field by what may stand there. */
  mask(problem: ReportProblem): void;
  setField(field: ReportField, text: string): void;
  /**
   * Fills in what a paste said, but for the fields that were typed into by hand. `isAtOnce`: read it with the next
   * paint, not at a lower priority than the typing.
   */
  setFields(texts: Partial<Record<ReportField, string>>, { isAtOnce }: { isAtOnce: boolean }): void;
  /** Whether a field has an answer, 'none' and the like included. */
  isAnswered(field: ReportField): boolean;
  /** Whether something stands in one of the four fields. */
  hasText(): boolean;
  /** Fills the whole form in, for a report that was kept. */
  fill(sent: SentReport, typedAt: number): void;
  /** Yes to the question about a time in the future or long ago, until the time is changed. */
  confirmTime(): void;
}

/**
 * The report while it is being written. The form's own fields hold the text, so that what was typed before the page
 * ran is not lost; each change is read, guarded and diagnosed here, at a lower priority than the typing. A paste is
 * read at once: there is nothing to type meanwhile, and one paint costs less than two.
 */
export function useReport(
  profile: ServiceProfile,
  initial: SentReport,
  serverProblems: readonly ReportProblem[],
  renderedAt: number,
): ReportInForm {
  const form = useRef<HTMLFormElement>(null);
  const typed = useRef(new Set<ReportField>());
  const [state, setState] = useState({ sent: initial, timeTypedAt: 0, isAtOnce: false });
  const [left, setLeft] = useState<readonly ReportField[]>([]);
  const [tried, setTried] = useState(false);
  const [fromServer, setFromServer] = useState(serverProblems);
  const later = useDeferredValue(state);
  const shown = state.isAtOnce ? state : later;

  const judge = ({ sent, timeTypedAt }: Pick<typeof state, "sent" | "timeTypedAt">) =>
    readReport(sent, {
      now: timeTypedAt || renderedAt,
      profile,
      fallbackZone: sent.zone || profile.supportHours.zone,
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `judge` is the same for the same profile
  const read = useMemo(() => judge(shown), [shown, profile]);
  const occurredAt = occurredIn(shown.sent, shown.timeTypedAt || renderedAt, profile);
  const diagnosis = useMemo(() => {
    const { errorMessage, command } = read.ok ? read.report : read.fields;
    if (errorMessage.trim() === "") return null;
    const zone = shown.sent.zone || profile.supportHours.zone;
    return diagnose({ errorMessage, command: command ?? "", occurredAt, zone }, profile);
  }, [read, shown, profile, occurredAt]);

  const { keyAnswer, keyPrefix } = shown.sent;
  const found = useMemo(() => {
    const { errorMessage, command } = read.ok ? read.report : read.fields;
    const typed = read.ok ? keyPrefix : read.fields.keyPrefix;
    return hints(
      { errorMessage, command: command ?? "", keyPrefix: keyAnswer === "prefix" ? typed : null },
      profile,
    );
  }, [read, keyAnswer, keyPrefix, profile]);

  const takeForm = (field: ReportField | null, isAtOnce = false) => {
    if (field !== null) setFromServer((problems) => problems.filter((problem) => problem.field !== field));
    setState((before) => ({
      sent: formContent(form.current, {
        ...before.sent,
        timeConfirmed: field !== "occurredAt" && before.sent.timeConfirmed,
      }),
      timeTypedAt: field === "occurredAt" || before.timeTypedAt === 0 ? Date.now() : before.timeTypedAt,
      isAtOnce,
    }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the page ran
  useEffect(() => takeForm(null), []);

  const write = (field: ReportField, text: string) => {
    const control = form.current?.elements.namedItem(field);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = text;
  };
  const setField = (field: ReportField, text: string) => {
    write(field, text);
    takeForm(field);
  };

  const fill = (sent: SentReport, typedAt: number) => {
    for (const control of form.current?.elements ?? []) {
      if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
        const answer = (sent as Record<string, unknown>)[control.name];
        if (answer !== undefined) control.checked = answer === true || answer === control.value;
      } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
        const field = reportFields.find((name) => name === control.name);
        if (field) control.value = sent[field];
      }
    }
    setState({ sent: { ...sent, zone: sent.zone || ownZone() }, timeTypedAt: typedAt, isAtOnce: false });
  };

  const own = read.ok ? [] : read.problems;
  const problems = [
    ...fromServer,
    ...own.filter(
      ({ field, reason }) =>
        state.timeTypedAt !== 0 &&
        !fromServer.some((problem) => problem.field === field) &&
        (tried || urgent.includes(reason) || (left.includes(field) && reason !== "missing")),
    ),
  ];

  return {
    form,
    sent: state.sent,
    timeTypedAt: state.timeTypedAt,
    occurredAt,
    diagnosis,
    hints: found,
    read,
    readFrom: shown,
    problems,
    refusedByServer: fromServer.map(({ field }) => field),
    onChange(field) {
      if (field !== null) typed.current.add(field);
      takeForm(field);
    },
    onLeave: (field) => {
      // A field is left by pressing something else: what it then says must not push that away under the pointer.
      setTimeout(
        () => setLeft((fields) => (fields.includes(field) ? fields : [...fields, field])),
        afterPress,
      );
    },
    judgeNow() {
      setTried(true);
      setFromServer([]);
      const now = {
        sent: formContent(form.current, state.sent),
        timeTypedAt: state.timeTypedAt || Date.now(),
        isAtOnce: true,
      };
      setState(now);
      return { ...now, read: judge(now) };
    },
    showServerProblems: setFromServer,
    mask({ field, findings = [], offer }) {
      const text = cleanText(state.sent[field]);
      if (field === "occurredAt") {
        const without = findings.map((finding) => ({ ...finding, masked: "" }));
        setField(field, maskKeys(text, without).trim());
      } else setField(field, field === "keyPrefix" && offer ? offer : maskKeys(text, findings));
    },
    setField,
    setFields(texts, { isAtOnce }) {
      for (const field of reportFields) {
        const text = texts[field];
        if (text !== undefined && !typed.current.has(field)) write(field, text);
      }
      takeForm(typed.current.has("occurredAt") ? "errorMessage" : "occurredAt", isAtOnce);
    },
    isAnswered(field) {
      const content = formContent(form.current, state.sent);
      if (field === "command" && content.commandAnswer === "none") return true;
      if (field === "keyPrefix" && content.keyAnswer !== "prefix") return true;
      return content[field].trim() !== "";
    },
    hasText: () => {
      const content = formContent(form.current, state.sent);
      return reportFields.some((field) => content[field] !== "");
    },
    fill,
    confirmTime: () => setState((before) => ({ ...before, sent: { ...before.sent, timeConfirmed: true } })),
  };
}

function occurredIn({ occurredAt, zone }: SentReport, now: number, profile: ServiceProfile): number {
  const time = readOccurredAt(occurredAt, { now, zone: zone || profile.supportHours.zone });
  return time.ok ? time.at : now;
}

function formContent(form: HTMLFormElement | null, before: SentReport): SentReport {
  if (form === null) return before;
  const { timeConfirmed, zone } = before;
  const read = sentReportSchema.safeParse({ ...fieldsOf(form), zone: zone || ownZone(), timeConfirmed });
  return read.success ? read.data : before;
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}
