"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, type Finding, type GuardedText, guardText } from "#lib/report/index.ts";
import { type MessageAnswer, minutesToWait, type TicketRefusal } from "#lib/tickets/rules.ts";
import { newIdempotencyKey } from "../idempotency-key.ts";
import { useLanguage } from "../texts.tsx";
import { releaseHeld } from "../ui/hold-submit.tsx";
import { keepReply, readKeptReply } from "./kept-reply.ts";
import { sendMessage, type Verb } from "./send-message.ts";

export interface ReplyCircumstances {
  /** Of the ticket: under it the browser keeps what is being written. */
  number: string;
  profile: ServiceProfile;
  /** Path of the ticket's private link in the address that takes messages, such as `/t/<token>`. */
  path: string;
  /** How this page shows the ticket. */
  seen: "open" | "solved";
  /** A message that came back from the server without JavaScript. */
  refused: { reason: TicketRefusal; text: string } | null;
  /** The text of the customer's latest message; null while there is none. */
  latestOwn: string | null;
}

/** Why what was written was not taken. */
export interface ReplyProblem {
  reason: Exclude<MessageAnswer, { ok: true }>["reason"] | "offline";
  findings: readonly Finding[];
  /** Whether it had already reached the server. */
  leftComputer: boolean;
  minutes: number;
}

interface Reply {
  form: RefObject<HTMLFormElement | null>;
  text: string;
  write: (text: string) => void;
  isSending: boolean;
  problem: ReplyProblem | null;
  /** The text with every key masked; null where there is none in it, or the guard failed. */
  masked: GuardedText | null;
  submit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
}

const inBrowser = { leftComputer: false, minutes: 0 };

/**
 * What a customer is writing: guarded, kept in this browser until it was taken, and sent once however often it is
 * tried, also after a reload.
 */
export function useReply({ number, profile, path, seen, refused, latestOwn }: ReplyCircumstances): Reply {
  const language = useLanguage();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  /** What was last sent without an answer that it arrived. Only the same text again is a repeat of it. */
  const unconfirmed = useRef<{ key: string; text: string } | null>(null);
  const [text, setText] = useState(refused?.text ?? "");
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ReplyProblem | null>(
    refused && { reason: refused.reason, findings: [], leftComputer: true, minutes: 0 },
  );
  const isStarted = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page runs
  useEffect(() => {
    const control = form.current?.elements.namedItem("text");
    const typed = control instanceof HTMLTextAreaElement ? control.value : "";
    const kept = readKeptReply(number, profile, Date.now());
    if (typed !== "") setText(typed);
    // What was sent before the page was loaded again, and arrived, is no draft any more.
    else if (kept && !(kept.idempotencyKey && cleanText(kept.text) === latestOwn)) {
      if (kept.idempotencyKey) unconfirmed.current = { key: kept.idempotencyKey, text: kept.text };
      setText(kept.text);
    } else if (kept) keepReply(number, { ...kept, text: "" }, Date.now());
    if (!form.current) return;
    const held = releaseHeld(form.current);
    const pressed = form.current.querySelector<HTMLButtonElement>(`button[value="${held}"]`);
    if (held !== null) form.current.requestSubmit(pressed);
  }, []);

  // 'No connection' holds no longer.
  useEffect(() => {
    const onOnline = () => setProblem((told) => (told?.reason === "offline" ? null : told));
    addEventListener("online", onOnline);
    return () => removeEventListener("online", onOnline);
  }, []);

  const guarded = guardText(cleanText(text), profile);
  const findings = guarded.ok || guarded.failed ? [] : guarded.findings;
  const masked = guarded.ok || guarded.failed ? null : guarded.masked;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept, not how
  useEffect(() => {
    if (isStarted.current) keep(text, guarded);
    isStarted.current = true;
  }, [text]);

  /** Keeps a text as it is or, with a key in it, masked; nothing where the guard failed. */
  function keep(typed: string, judged: ReturnType<typeof guardText>): void {
    const kept = judged.ok ? typed : judged.failed ? "" : judged.masked;
    const idempotencyKey = unconfirmed.current?.text === kept ? unconfirmed.current.key : null;
    keepReply(number, { text: kept, idempotencyKey, path }, Date.now());
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const verb = ((submitter instanceof HTMLButtonElement && submitter.value) || "reply") as Verb;
    // From the field itself: a submit that was held before the page ran comes before the state knows its text.
    const typed = String(new FormData(event.currentTarget).get("text") ?? "");
    const judged = guardText(cleanText(typed), profile);
    if (!judged.ok && judged.failed) setProblem({ reason: "guard-failed", findings: [], ...inBrowser });
    if (isSending || !judged.ok) return;
    const key = unconfirmed.current?.text === typed ? unconfirmed.current.key : newIdempotencyKey();
    unconfirmed.current = { key, text: typed };
    keep(typed, judged);
    setSending(true);
    const answer = await sendMessage(path, verb, { text: typed, idempotencyKey: key, seen, language });
    setSending(false);
    if (answer.ok) {
      unconfirmed.current = null;
      setText((now) => (now === typed ? "" : now));
      setProblem(null);
      router.refresh();
      return;
    }
    // The page shows an old state: the buttons that the refusal speaks of come with the present one.
    if (outOfDate.includes(answer.reason)) router.refresh();
    setProblem({
      reason: answer.reason,
      findings: ("findings" in answer && answer.findings) || [],
      leftComputer: true,
      minutes: minutesToWait(answer),
    });
    if ("text" in answer && answer.reason === "full-key" && answer.text) setText(answer.text);
  }

  return {
    form,
    text,
    write(next) {
      setText(next);
      if (problem) setProblem(null);
    },
    isSending,
    problem:
      findings.length > 0
        ? { reason: "full-key", findings, ...inBrowser }
        : problem?.reason === "full-key" && !problem.leftComputer
          ? null
          : problem,
    masked,
    submit,
  };
}

const outOfDate: readonly string[] = ["solved", "too-late"];
