"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { markHeader } from "#lib/notify/rules.ts";
import { coalesced } from "./coalesced.ts";

/** Whether the page could be shown anew: `over` when what it shows is there no longer. */
export type Pulse = "ok" | "signed-out" | "over" | "unavailable" | "offline";

const pace = { settleMs: 250, restMs: 1_000 };
const longestRenderMs = 10_000;

/** What is sent from the page is news as well. Its answer brings the page anew, and is waited for that long. */
const ownChangeMs = 5_000;

interface Shown {
  /** The address that says whether the page could be shown anew. */
  pulsePath: string;
  /** When the page was rendered, in epoch milliseconds of the server. */
  renderedAt: number;
  /** What the page shows, as the pulse says it too; absent where events have numbers and nothing else is news. */
  mark?: string | undefined;
  isBehind: () => boolean;
}

interface Refetching {
  pulse: Pulse;
  /**
   * For `news` the page is fetched only where it is behind by then, in `doubt` only where the pulse has another mark
   * than the page; `anyway` does not look.
   */
  refetch: (why: "news" | "doubt" | "anyway") => void;
}

/**
 * Renders the page anew from the server, one at a time, about once a second at most, and never while it is hidden.
 * It feels the pulse first: a refresh that fails makes Next load the page anew, and what is typed would be gone.
 */
export function useRefetch({ pulsePath, renderedAt, mark, isBehind }: Shown): Refetching {
  const router = useRouter();
  const [pulse, setPulse] = useState<Pulse>("ok");
  const [isPending, startTransition] = useTransition();
  const isForced = useRef(false);
  const isInDoubt = useRef(false);
  const isGone = useRef(false);
  const sentAt = useRef(-ownChangeMs);
  const rendered = useRef(() => {});
  const ask = useRef(() => {});

  useEffect(() => {
    if (!isPending) rendered.current();
  }, [isPending]);

  const isShown = useEffectEvent((there: string | null) => there !== null && there === mark);

  const act = useEffectEvent(async () => {
    if (isGone.current || document.hidden) return false;
    const mustRender = isForced.current;
    if (!mustRender) {
      if (!isInDoubt.current && !isBehind()) return false;
      if (performance.now() - sentAt.current < ownChangeMs) {
        ask.current();
        return false;
      }
    }
    isForced.current = false;
    isInDoubt.current = false;
    const felt = await feelPulse(pulsePath);
    if (isGone.current) return true;
    setPulse(felt.pulse);
    if (felt.pulse !== "ok" || (!mustRender && isShown(felt.mark))) return true;
    await new Promise<void>((resolve) => {
      rendered.current = resolve;
      setTimeout(resolve, longestRenderMs);
      startTransition(() => router.refresh());
    });
    return true;
  });

  useEffect(() => {
    if (renderedAt > 0) sentAt.current = -ownChangeMs;
  }, [renderedAt]);

  useEffect(() => {
    const onSubmit = () => {
      sentAt.current = performance.now();
    };
    isGone.current = false;
    ask.current = coalesced(() => act(), pace);
    document.addEventListener("submit", onSubmit);
    return () => {
      isGone.current = true;
      document.removeEventListener("submit", onSubmit);
    };
  }, []);

  return {
    pulse,
    refetch(why) {
      if (why === "anyway") isForced.current = true;
      if (why === "doubt") isInDoubt.current = true;
      ask.current();
    },
  };
}

async function feelPulse(path: string): Promise<{ pulse: Pulse; mark: string | null }> {
  if (!navigator.onLine) return { pulse: "offline", mark: null };
  try {
    const { status, headers } = await fetch(path, { cache: "no-store" });
    return { pulse: pulseOf(status), mark: headers.get(markHeader) };
  } catch {
    return { pulse: navigator.onLine ? "unavailable" : "offline", mark: null };
  }
}

function pulseOf(status: number): Pulse {
  if (status === 204) return "ok";
  if (status === 401) return "signed-out";
  return status === 410 ? "over" : "unavailable";
}
