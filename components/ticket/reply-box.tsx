"use client";

import type { KeyboardEvent } from "react";
import { localPath } from "#lib/messages/index.ts";
import { messageMaxBytes, reopenWithinDays } from "#lib/tickets/rules.ts";
import { useHasLinkEnded } from "../live/ended-links.ts";
import { foundName, keyProblem } from "../report/field-problem.tsx";
import { useLanguage, useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { FieldErrors, type FieldProblem } from "../ui/field-errors.tsx";
import { HeldNotes } from "../ui/hold-submit.tsx";
import { AnswerTime, type AnswerTimeProps } from "./answer-time.tsx";
import { type ReplyCircumstances, type ReplyProblem, useReply } from "./use-reply.ts";
import { WhoIsHere } from "./who-is-here.tsx";

interface ReplyBoxProps extends Omit<ReplyCircumstances, "seen"> {
  /** For a form that is posted without JavaScript; with it the box makes its own. */
  idempotencyKey: string;
  /** Token of the private link: once it has ended, nothing can be sent from here. */
  token: string;
  solved: { reopensUntil: string; mayReopen: boolean } | null;
  /** Names of the staff who are at the desk now. With any the box is a chat. */
  present: readonly string[];
  /** When an answer comes to what is written now. */
  answerTime: AnswerTimeProps;
}

/**
 * The customer's side of the conversation: write, say it is solved, open it again. While somebody is at the desk it is
 * a chat, in sight at the bottom of the window, and Enter sends.
 */
export function ReplyBox({
  idempotencyKey,
  token,
  solved,
  present,
  answerTime,
  ...circumstances
}: ReplyBoxProps) {
  const t = useTexts();
  const language = useLanguage();
  const { path, profile } = circumstances;
  const seen = solved ? "solved" : "open";
  const reply = useReply({ ...circumstances, seen });
  const { text, isSending } = reply;
  const hasEnded = useHasLinkEnded(token);
  const isShut = isSending || hasEnded;
  const isChat = present.length > 0 && solved === null;

  if (solved && !solved.mayReopen) return <TooLate text={text} />;

  const problems = reply.problem ? [describe(reply.problem)] : [];
  const described = ["message-hint", ...(problems.length > 0 ? ["message-problems"] : [])].join(" ");
  return (
    <form
      id="reply"
      ref={reply.form}
      method="post"
      action={`${path}/reply`}
      data-guarded
      onSubmit={(event) => void reply.submit(event)}
      data-chat={isChat || undefined}
      className={`mt-6 sm:pl-12 ${isChat ? "bottom-0 bg-paper pt-2 pb-4 [@media(min-height:36rem)]:sticky" : ""}`}
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="seen" value={seen} />
      {isChat && !hasEnded && <WhoIsHere names={present} />}
      <div
        className={`rounded-card border bg-card has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-focus ${problems.length > 0 ? "border-high" : "border-line-strong"}`}
      >
        <label htmlFor="message" className="block px-4 pt-3 text-14 font-medium">
          {t(solved ? "ticket.reply.solvedLabel" : "ticket.reply.label")}
        </label>
        <textarea
          id="message"
          name="text"
          rows={isChat ? 1 : 3}
          value={text}
          readOnly={isShut}
          aria-describedby={described}
          aria-invalid={problems.length > 0 || undefined}
          onChange={(event) => reply.write(event.target.value)}
          onKeyDown={sendByKey}
          className={`block field-sizing-content max-h-[40svh] w-full resize-none bg-transparent px-4 pt-1 pb-2.5 text-15 outline-none max-sm:text-16 ${isChat ? "" : "min-h-20"}`}
        />
        <div role="alert" className="px-4 empty:hidden">
          {problems.length > 0 && (
            <div className="pb-3">
              <FieldErrors id="message-problems" problems={problems} />
            </div>
          )}
        </div>
        <div className="px-4">
          <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
        </div>
        <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-line px-4 py-2.5">
          <p
            id="message-hint"
            className={`mr-auto min-w-40 flex-1 text-14 text-soft ${isChat && !hasEnded ? "js:max-sm:sr-only" : ""}`}
          >
            {hasEnded ? (
              t("ticket.reply.ended")
            ) : solved ? (
              t("ticket.reply.solvedHint", { time: solved.reopensUntil })
            ) : (
              <>
                <span className="no-js:hidden">
                  {t("ticket.reply.hint")}
                  {isChat && <span className="hidden pointer-fine:inline"> {t("ticket.chat.keys")}</span>}
                </span>
                <span className="js:hidden">{t("ticket.reply.hintWithoutScript")}</span>
              </>
            )}
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            {solved === null ? (
              <>
                <Button type="submit" value="solve" formAction={`${path}/solve`} disabled={isShut}>
                  {t("ticket.reply.solve")}
                </Button>
                <Button type="submit" variant="primary" value="reply" disabled={isShut}>
                  {t(isSending ? "ticket.reply.sending" : "ticket.reply.send")}
                </Button>
              </>
            ) : (
              <>
                <Button type="submit" value="reply" disabled={isShut}>
                  {t(isSending ? "ticket.reply.sending" : "ticket.reply.send")}
                </Button>
                <Button type="submit" value="reopen" formAction={`${path}/reopen`} disabled={isShut}>
                  {t("ticket.reply.reopen")}
                </Button>
              </>
            )}
          </div>
        </div>
      </div>
      {solved === null && !isChat && !hasEnded && <AnswerTime {...answerTime} />}
    </form>
  );

  /** In a chat Enter sends, but never while a word is composed, and not on a phone, which has no other new line. */
  function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    // Safari tells of the Enter that ends a composition as of any other, but for this number.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isAsked = event.ctrlKey || event.metaKey;
    if (!isAsked && !(isChat && matchMedia("(pointer: fine)").matches)) return;
    event.preventDefault();
    const { form } = event.currentTarget;
    if (!isShut && text.trim() !== "")
      form?.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=reply]"));
  }

  function describe({ reason, findings, leftComputer, minutes }: ReplyProblem): FieldProblem {
    if (reason !== "full-key") {
      const what = foundName(t, profile, findings);
      const said = { minutes, limit: messageMaxBytes / 1024, what, days: reopenWithinDays };
      return { text: t(`ticket.refusal.${reason}`, said) };
    }
    const { masked } = reply;
    const onMask = masked === null ? null : () => reply.write(masked);
    return keyProblem(findings, { t, profile, leftComputer, onMask });
  }
}

/** That nothing is taken any more, with what was written, to be copied into a new report. */
function TooLate({ text }: { text: string }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <div id="reply" className="mt-6 sm:pl-12">
      <p className="text-soft">
        {t("ticket.reply.tooLate", { days: reopenWithinDays })}{" "}
        <a href={localPath(language, "/")} className="link">
          {t("ticket.reply.newReport")}
        </a>
      </p>
      {text !== "" && (
        <>
          <label htmlFor="message" className="mt-4 block text-14 font-medium">
            {t("ticket.reply.yourText")}
          </label>
          <textarea
            id="message"
            readOnly
            rows={3}
            value={text}
            className="mt-2 block field-sizing-content w-full rounded-control border border-line-strong bg-card px-3 py-2.5 text-15 max-sm:text-16"
          />
        </>
      )}
    </div>
  );
}
