"use client";

import { useEffect, useState } from "react";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, type Finding, type GuardedText, guardText } from "#lib/report/index.ts";
import type { Unsent } from "../ui/use-act.ts";
import type { TicketActAnswer } from "./desk-answer.ts";
import { type KeptText, keepText, keptText, newKey } from "./kept-texts.ts";
import type { WritingProblem } from "./writing-problem.tsx";

export type Kind = "reply" | "note";

interface ComposerState {
  text: string;
  kept: KeptText;
  kind: Kind;
  setKind: (kind: Kind) => void;
  write: (text: string) => void;
  problem: WritingProblem | null;
  /** The text with every key masked; null where there is none in it, or the guard failed. */
  masked: GuardedText | null;
  /** Why the text must not be sent as it is; null when it may be. */
  judge: () => WritingProblem | null;
  setProblem: (problem: WritingProblem | null) => void;
  /** Notes that the text is about to be sent, and gives the key to send along. */
  begin: () => string;
  /** Takes the answer to what was sent: clears the text once it was taken, keeps it otherwise. */
  settle: (sent: Kind, answer: TicketActAnswer | Unsent) => void;
}

interface Circumstances {
  staffId: number;
  number: string;
  profile: ServiceProfile;
  lastEventNumber: number;
  /** The answer to a form that was posted without JavaScript, which holds the text that came back. */
  posted: TicketActAnswer | Unsent | null;
}

/** What is being written about a ticket, the guard over it, and what becomes of it. */
export function useComposer(circumstances: Circumstances): ComposerState {
  const { staffId, number, profile, lastEventNumber, posted } = circumstances;
  const [kind, setKind] = useState<Kind>("reply");
  const [kept, setKept] = useState<KeptText>(() => {
    const before = keptText(staffId, number);
    const returned = posted && "text" in posted ? posted.text : undefined;
    return returned === undefined ? before : { ...before, reply: returned, begunAt: lastEventNumber };
  });
  const [problem, setProblem] = useState<WritingProblem | null>(posted && !posted.ok ? leftOf(posted) : null);
  useEffect(() => keepText(staffId, number, kept), [staffId, number, kept]);

  const text = kept[kind];
  const guarded = guardText(cleanText(text), profile);
  const findings = guarded.ok || guarded.failed ? [] : guarded.findings;

  return {
    text,
    kept,
    kind,
    setKind(next) {
      setKind(next);
      setProblem(null);
    },
    write(next) {
      setKept((before) => ({
        ...before,
        [kind]: next,
        begunAt: kind === "note" ? before.begunAt : next === "" ? null : (before.begunAt ?? lastEventNumber),
        ...(before.keys[kind].wasSent && { keys: { ...before.keys, [kind]: newKey() } }),
      }));
      if (problem) setProblem(null);
    },
    problem: findings.length > 0 ? inBrowser(findings) : problem,
    masked: guarded.ok || guarded.failed ? null : guarded.masked,
    judge() {
      if (findings.length > 0) return inBrowser(findings);
      if (!guarded.ok) return { reason: "guard-failed", leftComputer: false };
      return text.trim() === "" ? { reason: "missing", leftComputer: false } : null;
    },
    setProblem,
    begin() {
      const key = kept.keys[kind];
      setKept((before) => ({ ...before, keys: { ...before.keys, [kind]: { ...key, wasSent: true } } }));
      return key.idempotencyKey;
    },
    settle(sent, answer) {
      setProblem(answer.ok ? null : leftOf(answer));
      const returned =
        !answer.ok && answer.reason === "full-key" && "text" in answer ? answer.text : undefined;
      if (!answer.ok && returned === undefined) return;
      setKept((before) => ({
        ...before,
        [sent]: returned ?? "",
        keys: { ...before.keys, [sent]: newKey() },
        ...(answer.ok && sent === "reply" && { begunAt: null }),
      }));
    },
  };
}

function inBrowser(findings: readonly Finding[]): WritingProblem {
  return { reason: "full-key", findings, leftComputer: false };
}

function leftOf(answer: Exclude<TicketActAnswer | Unsent, { ok: true }>): WritingProblem {
  return {
    reason: answer.reason,
    leftComputer: true,
    ...("findings" in answer && answer.findings && { findings: answer.findings }),
    ...("holder" in answer && { holder: answer.holder }),
  };
}
