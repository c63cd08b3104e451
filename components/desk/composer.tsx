"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { useTexts } from "../texts.tsx";
import { FieldErrors } from "../ui/field-errors.tsx";
import { HeldNotes, HoldSubmit, releaseHeld } from "../ui/hold-submit.tsx";
import { type FormAct, useAct } from "../ui/use-act.ts";
import { ComposerArea } from "./composer-area.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerTabs } from "./composer-tabs.tsx";
import { CrossedBar } from "./crossed-bar.tsx";
import type { Crossing } from "./crossings.ts";
import type { TicketActAnswer } from "./desk-answer.ts";
import { HolderBar } from "./holder-bar.tsx";
import { PresentLine } from "./present-tags.tsx";
import { wroteReply } from "./signs.ts";
import { useComposer } from "./use-composer.ts";
import { useKeys } from "./use-keys.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { writingProblem } from "./writing-problem.tsx";

export interface ComposerProps {
  number: string;
  staffId: number;
  profile: ServiceProfile;
  /** For a form that is posted without JavaScript; with it the composer makes its own. */
  idempotencyKey: string;
  lastEventNumber: number;
  /** What others did, the latest at the end. */
  crossings: readonly Crossing[];
  /** Who else holds the ticket; null where nobody else does. */
  holder: string | null;
  isSolved: boolean;
  actions: {
    reply: FormAct<TicketActAnswer>;
    note: FormAct<TicketActAnswer>;
    claim: FormAct<TicketActAnswer>;
  };
}

/** Where a reply or a note is written. Whatever comes back and however the page is renewed, the text stays. */
export function Composer(props: ComposerProps) {
  const { number, staffId, profile, idempotencyKey, lastEventNumber, holder, isSolved, actions } = props;
  const t = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const acts = { reply: useAct(actions.reply), note: useAct(actions.note) };
  const posted = acts.reply.answer ?? acts.note.answer;
  const writing = useComposer({ staffId, number, profile, lastEventNumber, posted });
  const { kind, text, kept, masked } = writing;
  // Once nobody else holds the ticket, nothing is left of that refusal.
  const problem = writing.problem?.reason === "held" && holder === null ? null : writing.problem;
  const [done, setDone] = useState<"sent" | "noteAdded" | null>(null);
  const isPending = acts.reply.isPending || acts.note.isPending;

  // What was typed before the page ran stands in the field alone.
  const { write } = writing;
  const firstWrite = useRef(write);
  useEffect(() => {
    if (area.current && area.current.value !== area.current.defaultValue)
      firstWrite.current(area.current.value);
    if (form.current) releaseHeld(form.current);
  }, []);

  useLeaveWarning(kept.reply !== "" || kept.note !== "");

  useKeys(
    useCallback((key) => {
      if (key !== "r") return false;
      area.current?.focus();
      return true;
    }, []),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const found = writing.judge();
    if (found) {
      writing.setProblem(found);
      area.current?.focus();
      return;
    }
    const sent = new FormData(event.currentTarget, submitter);
    sent.set("idempotencyKey", writing.begin());
    setDone(null);
    acts[kind].run(sent, (answer) => {
      writing.settle(kind, answer);
      if (answer.ok) {
        setDone(kind === "note" ? "noteAdded" : "sent");
        if (kind === "reply") wroteReply("");
      }
      area.current?.focus();
    });
  }

  const crossings = props.crossings.filter((crossing) => crossing.number > (kept.begunAt ?? lastEventNumber));
  const showsHolder = kind === "reply" && holder !== null && !isSolved;
  const isHeld = showsHolder && problem?.reason === "held";
  const problems =
    problem && !isHeld
      ? [writingProblem(problem, { t, profile, onMask: masked === null ? null : () => write(masked) })]
      : [];
  const isClosed = isSolved && kind === "reply" && kept.reply === "";
  return (
    <>
      <HoldSubmit />
      <PresentLine ticket={number} />
      <form
        ref={form}
        id="composer"
        action={acts[kind].form.action}
        data-guarded
        onSubmit={submit}
        className={`rounded-card border border-line-strong ${kind === "note" ? "bg-medium-wash" : "bg-card"} has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-focus`}
      >
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="seenEvent" value={lastEventNumber} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-2.5 pt-2">
          <ComposerTabs kind={kind} panel="composer-panel" onChoose={writing.setKind} />
          <p id="composer-hint" className="px-1 text-13 text-soft">
            {t(`desk.composer.${kind}Hint`)}
          </p>
        </div>
        <div id="composer-panel" role="tabpanel" aria-labelledby={`tab-${kind}`}>
          {isClosed ? (
            <p className="px-4 py-3 text-15 text-soft">{t("desk.composer.solved")}</p>
          ) : (
            <ComposerArea
              key={kind}
              area={area}
              kind={kind}
              text={text}
              describedBy={`composer-hint${problems.length > 0 ? " composer-problems" : ""}`}
              isInvalid={problems.length > 0}
              isPending={isPending}
              onWrite={(next) => {
                write(next);
                if (kind === "reply") wroteReply(next);
                setDone(null);
              }}
              onSend={() =>
                form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>("[data-send]"))
              }
            />
          )}
          <div role="alert" className="px-4 empty:hidden">
            {problems.length > 0 && (
              <div className="pb-3">
                <FieldErrors id="composer-problems" problems={problems} />
              </div>
            )}
          </div>
          <CrossedBar t={t} crossings={kind === "reply" ? crossings : []} />
          {showsHolder && (
            <HolderBar number={number} holder={holder} refused={isHeld} claim={actions.claim} />
          )}
          <div className="px-4">
            <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
          </div>
          <ComposerFoot
            kind={kind}
            isPending={isPending}
            isClosed={isClosed}
            done={done}
            noteAction={acts.note.form.action}
          />
        </div>
      </form>
    </>
  );
}
