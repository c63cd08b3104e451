"use client";

import { type FormEvent, useEffect, useState } from "react";
import { nextTry } from "#lib/diagnosis/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { fixFor, type StepId } from "#lib/reference/index.ts";
import type { ReportProblem, SentReport } from "#lib/report/index.ts";
import { showShell } from "../reference/shell.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { HoldSubmit, releaseHeld } from "../ui/hold-submit.tsx";
import { useNow } from "../ui/use-now.ts";
import { AtPresent } from "./at-present.tsx";
import { BeforeCard } from "./before-card.tsx";
import { FixCard } from "./fix-card.tsx";
import { FixedNote } from "./fixed-note.tsx";
import { fixHeadline, headlineOf } from "./headline.ts";
import { KeptNote } from "./kept-note.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { ownCommand } from "./own-command.ts";
import { PasteBox } from "./paste-box.tsx";
import { PromiseLine } from "./promise-line.tsx";
import { type OpenStretch, previewPromise } from "./promise-preview.ts";
import { ReportFields } from "./report-fields.tsx";
import { RetryNote } from "./retry-note.tsx";
import { useDetails } from "./use-details.ts";
import { useKeptReport } from "./use-kept-report.ts";
import { useRecent } from "./use-recent.ts";
import { useReport } from "./use-report.ts";
import { useSending } from "./use-sending.ts";
import { warmUp } from "./warm-up.ts";
import { WaysOut } from "./ways-out.tsx";

export interface ReportFormProps {
  profile: ServiceProfile;
  desk: { zone: string; zoneCity: string };
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
  const { profile, desk, stretches, renderedAt, draft } = props;
  const t = useTexts();
  const language = useLanguage();
  const report = useReport(profile, props.initial, draft?.problems ?? [], renderedAt);
  const [triedSteps, setTriedSteps] = useState<readonly StepId[]>(draft?.triedSteps ?? []);
  const kept = useKeptReport({
    profile,
    report,
    triedSteps,
    setTriedSteps,
    idempotencyKey: props.idempotencyKey,
    isOff: draft !== undefined,
  });
  const sending = useSending({
    onProblems: report.showServerProblems,
    onWaiting: kept.setWaits,
    onSent: kept.drop,
    isOpenNow: () => previewPromise(stretches, profile.replyWithinMinutes, Date.now())?.isOpen !== false,
  });
  const [isFixed, setFixed] = useState(false);
  const clock = useNow(30_000);
  const now = clock ?? renderedAt;
  const shared = { t, language, profile };
  const details = useDetails(report, { isByHand: draft !== undefined });
  const { read, diagnosis } = report;
  // A draft is what some form posted, which may be another site's, so its command is not offered either.
  const own = ownCommand(report, { pasted: details.pasted, linkedCommand: kept.linkedCommand });
  const fix = diagnosis && fixFor(diagnosis, profile, draft ? null : own.command);
  const next = diagnosis && fix && nextTry(diagnosis, fix, report.occurredAt);
  const hasFix = diagnosis !== null;
  const recent = useRecent(hasFix);

  useEffect(() => {
    if (own.shell !== null) showShell(own.shell);
  }, [own.shell]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page runs
  useEffect(() => {
    const form = report.form.current;
    // Where a key was taken out of what was pasted meanwhile, the customer is told before anything goes.
    if (form && releaseHeld(form) !== null && !details.hasMasked()) form.requestSubmit();
  }, []);

  useEffect(() => warmUp(profile), [profile]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when something was put into the form
  useEffect(() => details.settle(), [kept.restored, kept.fromLink]);

  // A report that waited for the desk when the page was left goes on waiting.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it was put back
  useEffect(() => {
    if (kept.restored?.waits) report.form.current?.requestSubmit();
  }, [kept.restored]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The four fields are hidden then, and would be red below the paste that is still to come.
    if (!details.isShown && !report.isAnswered("errorMessage")) {
      details.askForPaste();
      return;
    }
    const judged = report.judgeNow();
    if (!judged.read.ok) {
      const [first] = judged.read.problems;
      if (first) details.open(first.field);
      return;
    }
    const { occurredAt } = judged.read.report;
    const { idempotencyKey } = kept;
    await sending.send({ sent: judged.sent, occurredAt, triedSteps, idempotencyKey, language });
  }

  const { zone } = props.initial;
  const rendered = { at: renderedAt, zone: zone || desk.zone, city: zone ? null : desk.zoneCity };
  const card = (
    <div
      key="card"
      id="fix"
      className={`min-w-0 scroll-mt-4 wide:col-start-2 wide:row-start-1 ${hasFix ? "" : "wide:row-span-2"}`}
    >
      {diagnosis && fix ? (
        <FixCard
          {...shared}
          diagnosis={diagnosis}
          fix={fix}
          hints={report.hints}
          texts={read.ok ? { ...read.report, command: read.report.command ?? "" } : read.fields}
          ticked={triedSteps}
          atPresent={
            <AtPresent
              t={t}
              others={recent[diagnosis.code] ?? null}
              retry={next && <RetryNote t={t} language={language} next={next} rendered={rendered} />}
            />
          }
          onTick={(id, isTicked) =>
            setTriedSteps((steps) => (isTicked ? [...steps, id] : steps.filter((step) => step !== id)))
          }
        />
      ) : (
        <BeforeCard t={t} language={language} />
      )}
    </div>
  );
  const ways = (
    <div key="ways" data-below-fix={hasFix || undefined} className={hasFix ? belowFix : belowFields}>
      <WaysOut
        t={t}
        hasFix={hasFix}
        personFirst={fix?.personFirst === true}
        isReviewed={draft !== undefined}
        isSending={sending.isSending}
        refusal={sending.refusal}
        promise={
          <PromiseLine {...shared} stretches={stretches} desk={desk} now={now} isInBrowser={clock !== null} />
        }
      />
    </div>
  );

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
        onInput={sending.stopWaiting}
        className="grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] wide:grid-rows-[auto_1fr]"
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="idempotencyKey" value={kept.idempotencyKey} />
        {draft && <input type="hidden" name="draft" value={draft.token} />}
        {draft && <input type="hidden" name="reviewed" value="yes" />}
        <div
          className={`min-w-0 space-y-6 wide:col-start-1 wide:row-start-1 ${hasFix ? "wide:row-span-2" : ""}`}
        >
          {draft === undefined && (
            <div className="no-js:hidden">
              <PasteBox
                t={t}
                profile={profile}
                diagnosis={diagnosis}
                errorMessage={read.ok ? read.report.errorMessage : read.fields.errorMessage}
                isMissing={details.isPasteMissing}
                onSplit={details.take}
              />
              {!details.isShown && (
                <button
                  type="button"
                  id="paste-by-hand"
                  className="link mt-4 text-15"
                  onClick={details.openAll}
                >
                  {t("form.paste.byHand")}
                </button>
              )}
            </div>
          )}
          {kept.restored && (
            <KeptNote
              {...shared}
              keptAt={kept.restored.keptAt}
              isMasked={kept.restored.isMasked}
              now={now}
              onDrop={kept.drop}
            />
          )}
          {kept.fromLink?.isMasked && (
            <p role="status" className="rounded-control bg-accent-wash px-3.5 py-2.5 text-14">
              {t("form.kept.linkMasked")}
            </p>
          )}
          {hasFix && (
            <a href="#fix" className="link inline-block text-15 wide:hidden">
              {t("form.fix.below")}
            </a>
          )}
          <div className={details.isShown ? "" : "js:hidden"}>
            <ReportFields
              {...shared}
              desk={desk}
              initial={props.initial}
              report={report}
              now={now}
              isInBrowser={clock !== null}
              linkedCommand={kept.linkedCommand}
              openFields={details.openFields}
              onOpen={details.open}
              headline={headlineOf(read.ok ? read.report.errorMessage : read.fields.errorMessage, diagnosis)}
            />
          </div>
        </div>
        {hasFix ? [card, ways] : [ways, card]}
        <p role="status" className="sr-only">
          {diagnosis && t("form.fix.updated", { headline: fixHeadline(t, diagnosis) })}
        </p>
      </form>
      {diagnosis && (
        <OutcomeForm
          language={language}
          diagnosis={diagnosis}
          triedSteps={triedSteps}
          onFixed={() => {
            kept.drop();
            setFixed(true);
          }}
        />
      )}
    </>
  );
}

const belowFields = "border-t border-line pt-6 wide:col-start-1 wide:row-start-2";

/** Stays in sight while the fix or the form is read, so that nobody has to scroll back for a person. */
const belowFix =
  "sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-4 wide:col-start-2 wide:row-start-2 wide:mx-0 wide:-mt-8 wide:self-start wide:rounded-b-card wide:border wide:bg-card wide:px-6 wide:py-5";
