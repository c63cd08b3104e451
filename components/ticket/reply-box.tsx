"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Language, localPath } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, type Finding, guardText } from "#lib/report/index.ts";
import {
  type MessageAnswer,
  messageMaxBytes,
  reopenWithinDays,
  type TicketRefusal,
} from "#lib/tickets/rules.ts";
import { newIdempotencyKey } from "../idempotency-key.ts";
import { foundName } from "../report/field-problem.tsx";
import { useLanguage, useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import type { FieldProblem } from "../ui/field-errors.tsx";
import { HeldNotes, HoldSubmit, releaseHeld } from "../ui/hold-submit.tsx";
import { sendMessage } from "./send-message.ts";

interface ReplyBoxProps {
  profile: ServiceProfile;
  /** Path of the ticket's private link in the address that takes messages, such as `/t/<token>`. */
  path: string;
  idempotencyKey: string;
  solved: { reopensUntil: string; mayReopen: boolean } | null;
  /** A message that came back from the server without JavaScript. */
  refused: { reason: TicketRefusal; text: string } | null;
}

type Verb = "reply" | "solve" | "reopen";

type Problem = {
  reason: Exclude<MessageAnswer, { ok: true }>["reason"] | "offline";
  findings: readonly Finding[];
  leftComputer: boolean;
  minutes: number;
};

/** The customer's side of the conversation: write, say it is solved, open it again. */
export function ReplyBox({ profile, path, idempotencyKey, solved, refused }: ReplyBoxProps) {
  const t = useTexts();
  const language = useLanguage();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  /** What was last sent without an answer that it arrived. Only the same text again is a repeat of it. */
  const unconfirmed = useRef<{ key: string; text: string } | null>(null);
  const [text, setText] = useState(refused?.text ?? "");
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(
    refused && { reason: refused.reason, findings: [], leftComputer: true, minutes: 0 },
  );

  useEffect(() => {
    if (!form.current) return;
    const control = form.current.elements.namedItem("text");
    if (control instanceof HTMLTextAreaElement && control.value !== "") setText(control.value);
    const held = releaseHeld(form.current);
    const pressed = form.current.querySelector<HTMLButtonElement>(`button[value="${held}"]`);
    if (held !== null) form.current.requestSubmit(pressed);
  }, []);

  if (solved && !solved.mayReopen) return <TooLate t={t} language={language} />;

  const guarded = guardText(cleanText(text), profile);
  const findings = guarded.ok || guarded.failed ? [] : guarded.findings;
  const shown: Problem | null =
    findings.length > 0
      ? { reason: "full-key", findings, leftComputer: false, minutes: 0 }
      : problem?.reason === "full-key" && !problem.leftComputer
        ? null
        : problem;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const verb = (submitter instanceof HTMLButtonElement && submitter.value) || (solved ? "reopen" : "reply");
    // From the field itself: a submit that was held before the page ran comes before the state knows its text.
    const typed = String(new FormData(event.currentTarget).get("text") ?? "");
    const judged = guardText(cleanText(typed), profile);
    if (!judged.ok && judged.failed) {
      setProblem({ reason: "guard-failed", findings: [], leftComputer: false, minutes: 0 });
    }
    if (isSending || !judged.ok) return;
    const isRepeat = unconfirmed.current?.text === typed;
    const key = isRepeat && unconfirmed.current ? unconfirmed.current.key : newIdempotencyKey();
    unconfirmed.current = { key, text: typed };
    setSending(true);
    const answer = await sendMessage(path, verb as Verb, { text: typed, idempotencyKey: key, language });
    setSending(false);
    if (answer.ok) {
      unconfirmed.current = null;
      setText((now) => (now === typed ? "" : now));
      setProblem(null);
      router.refresh();
      return;
    }
    // The page shows an old state: the buttons that the refusal speaks of come with the present one.
    if (answer.reason === "solved" || answer.reason === "not-solved") router.refresh();
    setProblem({
      reason: answer.reason,
      findings: ("findings" in answer && answer.findings) || [],
      leftComputer: true,
      minutes: answer.reason === "too-many" ? Math.ceil(answer.retryAfterSeconds / 60) : 0,
    });
    if ("text" in answer && answer.reason === "full-key" && answer.text) setText(answer.text);
  }

  const problems = shown ? [describe(shown)] : [];
  return (
    <>
      <HoldSubmit />
      <form
        id="reply"
        ref={form}
        method="post"
        action={`${path}/${solved ? "reopen" : "reply"}`}
        data-guarded
        onSubmit={(event) => void submit(event)}
        className="space-y-3"
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <Field
          id="message"
          label={t(solved ? "ticket.reply.reopenLabel" : "ticket.reply.label")}
          hint={
            solved ? t("ticket.reply.reopenUntil", { time: solved.reopensUntil }) : t("ticket.reply.hint")
          }
          problems={problems}
        >
          {({ className, ...control }) => (
            <textarea
              {...control}
              className={`${className} field-sizing-content min-h-24`}
              name="text"
              rows={3}
              value={text}
              readOnly={isSending}
              onChange={(event) => {
                setText(event.target.value);
                if (problem) setProblem(null);
              }}
            />
          )}
        </Field>
        <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
        <div className="flex flex-wrap justify-end gap-2">
          {!solved && (
            <Button type="submit" value="solve" formAction={`${path}/solve`} disabled={isSending}>
              {t("ticket.reply.solve")}
            </Button>
          )}
          <Button
            type="submit"
            variant="primary"
            value={solved ? "reopen" : "reply"}
            disabled={isSending}
            className="order-last"
          >
            {t(isSending ? "ticket.reply.sending" : solved ? "ticket.reply.reopen" : "ticket.reply.send")}
          </Button>
        </div>
      </form>
    </>
  );

  function describe({ reason, findings: found, leftComputer, minutes }: Problem): FieldProblem {
    const what = foundName(t, profile, found);
    if (reason !== "full-key") {
      const said = { minutes, limit: messageMaxBytes / 1024, what, days: reopenWithinDays };
      return { text: t(`ticket.refusal.${reason}`, said) };
    }
    return {
      text: t("form.problems.fullKey.title", { what }),
      detail: t(leftComputer ? "form.problems.fullKey.leftComputer" : "form.problems.fullKey.notSent"),
      ...(!guarded.ok &&
        !guarded.failed && {
          action: (
            <Button size="small" onClick={() => setText(guarded.masked)}>
              {t("form.problems.maskAll", { count: found.length })}
            </Button>
          ),
        }),
    };
  }
}

function TooLate({ t, language }: { t: ReturnType<typeof useTexts>; language: Language }) {
  return (
    <p className="text-soft">
      {t("ticket.reply.tooLate", { days: reopenWithinDays })}{" "}
      <a href={localPath(language, "/")} className="link">
        {t("ticket.reply.newReport")}
      </a>
    </p>
  );
}
