"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import {
  commentMaxLength,
  type Grade,
  grades,
  minutesToWait,
  reopenWithinDays,
  sentRatingSchema,
} from "#lib/tickets/rules.ts";
import { keyProblem } from "../report/field-problem.tsx";
import { useLanguage, useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Field } from "../ui/field.tsx";
import { HeldNotes, releaseHeld } from "../ui/hold-submit.tsx";
import { type SentAnswer, sendRating } from "./send-message.ts";

interface RatingFormProps {
  /** Path of the ticket's private link, such as `/t/<token>`. */
  path: string;
  profile: ServiceProfile;
  rating: CustomerTicket["rating"];
}

/** How far the solution helped: asked once it is there, and afterwards folded under what was said. */
export function RatingForm(props: RatingFormProps) {
  const t = useTexts();
  const { rating } = props;
  return (
    <section id="rating" className="rounded-card border border-line bg-card p-5">
      {rating ? (
        <>
          <h2 className="text-16">{t("ticket.rating.thanks")}</h2>
          <p className="mt-1 text-15 wrap-anywhere text-soft">
            {t("ticket.rating.said", { grade: t(`ticket.rating.grade.${rating.grade}`) })}
            {rating.comment !== null && <span translate="no"> “{rating.comment}”</span>}
          </p>
          <div className="mt-2">
            <Disclosure key={rating.ratedAt} summary={t("ticket.rating.change")}>
              <Fields {...props} />
            </Disclosure>
          </div>
        </>
      ) : (
        <Fields {...props} />
      )}
    </section>
  );
}

function Fields({ path, profile, rating }: RatingFormProps) {
  const t = useTexts();
  const language = useLanguage();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [comment, setComment] = useState(rating?.comment ?? "");
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Exclude<SentAnswer, { ok: true }> | null>(null);
  useEffect(() => {
    const control = form.current?.elements.namedItem("comment");
    if (control instanceof HTMLInputElement) setComment(control.value);
    if (form.current && releaseHeld(form.current) !== null) form.current.requestSubmit();
  }, []);

  const judged = guardText(cleanText(comment), profile);
  const findings = judged.ok || judged.failed ? [] : judged.findings;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = sentRatingSchema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    if (!sent.success || isSending || !guardText(cleanText(sent.data.comment), profile).ok) return;
    setSending(true);
    const answer = await sendRating(path, sent.data);
    setSending(false);
    setRefused(answer.ok ? null : answer);
    router.refresh();
  }

  return (
    <form
      ref={form}
      method="post"
      action={`${path}/rate`}
      data-guarded
      onSubmit={(event) => void submit(event)}
      className="space-y-4"
    >
      <input type="hidden" name="language" value={language} />
      <fieldset>
        {/* Heading and legend in one, so that a screen reader says the question once. */}
        {rating ? (
          <legend className="sr-only">{t("ticket.rating.title")}</legend>
        ) : (
          <legend className="mb-3">
            <h2 className="text-16">{t("ticket.rating.title")}</h2>
          </legend>
        )}
        <div className="flex flex-wrap gap-2">
          {grades.map((grade: Grade) => (
            <Choice
              key={grade}
              type="radio"
              name="grade"
              value={grade}
              required
              defaultChecked={rating?.grade === grade}
            >
              {t(`ticket.rating.grade.${grade}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <Field id="rating-comment" label={t("ticket.rating.comment")} problems={problems()}>
        {(control) => (
          <input
            {...control}
            name="comment"
            maxLength={commentMaxLength}
            value={comment}
            autoComplete="off"
            onChange={(event) => {
              setComment(event.target.value);
              setRefused(null);
            }}
          />
        )}
      </Field>
      <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
      <Button type="submit" disabled={isSending}>
        {t("ticket.rating.send")}
      </Button>
    </form>
  );

  function problems() {
    if (findings.length > 0 && !judged.ok && !judged.failed) {
      const { masked } = judged;
      const onMask = () => setComment(masked);
      return [keyProblem(findings, { t, profile, leftComputer: false, onMask })];
    }
    if (refused === null) return [];
    const { reason } = refused;
    if (reason === "too-large") return [{ text: t("ticket.rating.tooLong", { limit: commentMaxLength }) }];
    if (reason === "too-late") return [{ text: t("ticket.rating.tooLate", { days: reopenWithinDays }) }];
    const minutes = minutesToWait(refused);
    const what = t("form.families.other");
    return [{ text: t(`ticket.refusal.${reason}`, { minutes, what }) }];
  }
}
