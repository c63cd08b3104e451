"use client";

import { type FormEvent, useEffect, useState } from "react";
import { localeOf } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { fixFor, type StepId } from "#lib/reference/index.ts";
import {
  type ReportField,
  type ReportProblem,
  readKeyPrefix,
  readOccurredAt,
  type SentReport,
} from "#lib/report/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { formatClock, ownZone } from "../ui/time.ts";
import { BeforeCard } from "./before-card.tsx";
import { fieldProblem } from "./field-problem.tsx";
import { FixCard } from "./fix-card.tsx";
import { FixedNote } from "./fixed-note.tsx";
import { HoldSubmit, releaseHeld } from "./hold-submit.tsx";
import { KeyPrefixField } from "./key-prefix-field.tsx";
import { rememberOwnTicket } from "./own-tickets-store.ts";
import { PromiseLine } from "./promise-line.tsx";
import { type OpenStretch, previewPromise } from "./promise-preview.ts";
import { sendReport } from "./send-report.ts";
import { CommandField, ErrorMessageField } from "./text-fields.tsx";
import { TimeField } from "./time-field.tsx";
import { useNow } from "./use-now.ts";
import { useReport } from "./use-report.ts";
import { WaysOut } from "./ways-out.tsx";
import { ZoneChoice } from "./zone-choice.tsx";

export interface ReportFormProps {
  profile: ServiceProfile;
  desk: { zone: string; zoneCity: string };
  /** Zones to choose from where the browser does not tell its own. */
  zones: readonly string[];
  stretches: readonly OpenStretch[];
  /** The server's time in epoch milliseconds when it made the page. */
  renderedAt: number;
  idempotencyKey: string;
  initial: SentReport;
  /** A report that came back from the server without JavaScript. */
  draft?: { token: string; problems: readonly ReportProblem[]; triedSteps: readonly StepId[] };
}

/** The four details on the left, the fix on the right, and the two ways out below it. */
export function ReportForm(props: ReportFormProps) {
  const { profile, desk, zones, stretches, renderedAt, initial, draft } = props;
  const t = useTexts();
  const language = useLanguage();
  const report = useReport(profile, initial, draft?.problems ?? []);
  const [ticked, setTicked] = useState<readonly StepId[]>(draft?.triedSteps ?? []);
  const [isSending, setSending] = useState(false);
  const [isFixed, setFixed] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const clock = useNow();
  const now = clock ?? renderedAt;
  const { sent, diagnosis, read, problems } = report;
  const texts = read.ok ? { ...read.report, command: read.report.command ?? "" } : read.fields;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page runs
  useEffect(() => {
    const form = report.form.current;
    if (form && releaseHeld(form) !== null) form.requestSubmit();
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const judged = report.judgeNow();
    if (!judged.read.ok) return focusFirst(event.currentTarget, judged.read.problems);
    setSending(true);
    setRefusal(null);
    const { occurredAt } = judged.read.report;
    const answer = await sendReport({
      sent: judged.sent,
      occurredAt,
      triedSteps: ticked,
      idempotencyKey: props.idempotencyKey,
      language,
    });
    if (answer.ok) {
      const promise = previewPromise(stretches, profile.replyWithinMinutes, Date.now());
      const state = promise?.isOpen === false ? "arriving" : "waiting";
      rememberOwnTicket({ number: answer.number, path: answer.path, sentAt: Date.now(), state });
      location.assign(answer.path);
      return;
    }
    setSending(false);
    if (answer.reason === "refused") report.showServerProblems(answer.problems);
    else {
      const minutes = answer.reason === "too-many" ? Math.ceil(answer.retryAfterSeconds / 60) : 0;
      setRefusal(t(`form.refusal.${answer.reason}`, { minutes }));
    }
  }

  const inZone = (at: number, zone: string) =>
    formatClock(at, { zone, now, locale: localeOf(language) }, (parts) => t("site.time.clock", parts));
  const time = readOccurredAt(sent.occurredAt, {
    now: report.timeTypedAt || now,
    zone: sent.zone || desk.zone,
  });
  const zone = clock === null ? sent.zone || desk.zone : sent.zone || ownZone();
  const timeReading =
    time.ok && clock !== null
      ? t(time.about || sent.occurredAbout ? "form.time.readAbout" : "form.time.read", {
          time: inZone(time.at, zone),
          deskTime: inZone(time.at, desk.zone),
          city: desk.zoneCity,
        })
      : null;
  const prefix = sent.keyAnswer === "prefix" ? readKeyPrefix(sent.keyPrefix, profile) : null;
  const fieldProps = (field: ReportField) => ({
    t,
    initial,
    onChange: report.onChange,
    onLeave: report.onLeave,
    problems: problems
      .filter((problem) => problem.field === field)
      .map((problem) =>
        fieldProblem(problem, {
          t,
          profile,
          maskedText: read.ok ? sent[field] : read.fields[field],
          leftComputer: report.refusedByServer.includes(field),
          time: time.ok ? inZone(time.at, zone) : "",
          onMask: () => report.mask(problem),
          onConfirmTime: report.confirmTime,
        }),
      ),
  });

  if (isFixed) return <FixedNote t={t} language={language} />;
  return (
    <>
      <HoldSubmit />
      <form
        ref={report.form}
        method="post"
        action="/send"
        noValidate
        data-guarded
        onSubmit={(event) => void submit(event)}
        className="grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] wide:grid-rows-[auto_1fr]"
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
        {draft && <input type="hidden" name="draft" value={draft.token} />}
        {draft && <input type="hidden" name="reviewed" value="yes" />}
        <div className="space-y-6 wide:row-span-2">
          <ErrorMessageField {...fieldProps("errorMessage")} />
          <CommandField {...fieldProps("command")} />
          <TimeField
            {...fieldProps("occurredAt")}
            reading={timeReading}
            setTime={(text) => report.setField("occurredAt", text)}
            zoneChoice={<ZoneChoice t={t} zones={zones} zone={initial.zone || desk.zone} />}
          />
          <KeyPrefixField
            {...fieldProps("keyPrefix")}
            profile={profile}
            isOtherProvider={prefix?.ok === true && prefix.provider === "other"}
          />
        </div>
        <div className="min-w-0">
          {diagnosis ? (
            <FixCard
              t={t}
              language={language}
              profile={profile}
              diagnosis={diagnosis}
              texts={texts}
              ticked={ticked}
              onTick={(id, isTicked) =>
                setTicked((steps) => (isTicked ? [...steps, id] : steps.filter((step) => step !== id)))
              }
            />
          ) : (
            <BeforeCard t={t} language={language} />
          )}
        </div>
        <div className="ways-out">
          <WaysOut
            t={t}
            language={language}
            hasFix={diagnosis !== null}
            personFirst={diagnosis !== null && fixFor(diagnosis, profile).personFirst}
            isReviewed={draft !== undefined}
            isSending={isSending}
            refusal={refusal}
            onFixed={() => setFixed(true)}
            promise={
              <PromiseLine
                t={t}
                language={language}
                profile={profile}
                stretches={stretches}
                desk={desk}
                now={now}
                isInBrowser={clock !== null}
              />
            }
          />
        </div>
      </form>
    </>
  );
}

/** Moves the focus to the first field with a problem, where its text is read out. */
function focusFirst(form: HTMLFormElement, problems: readonly ReportProblem[]): void {
  const control = problems[0] && form.elements.namedItem(problems[0].field);
  if (control instanceof HTMLElement) control.focus();
}
