"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { coalesced } from "./coalesced.ts";

/** Whether the page could be shown anew: `over` when what it shows is there no longer. */
export type Pulse = "ok" | "signed-out" | "over" | "unavailable" | "offline";

const pace = { settleMs: 250, restMs: 1_000 };
const longestRenderMs = 10_000;

/** What is sent from the page is news as well. Its answer brings the page anew, and is waited for that long. */
const ownChangeMs = 5_000;

interface Refetching {
  pulse: Pulse;
  /** For `news` the page is fetched only where it is behind by then; `anyway` does not look. */
  refetch: (why: "news" | "anyway") => void;
}

/**
 * Renders the page anew from the server, one at a time, about once a second at most, and never while it is hidden.
 * It feels the pulse first: a refresh that fails makes Next load the page anew, and what is typed would be gone.
 */
export function useRefetch(pulsePath: string, renderedAt: number, isBehind: () => boolean): Refetching {
  const router = useRouter();
  const [pulse, setPulse] = useState<Pulse>("ok");
  const [isPending, startTransition] = useTransition();
  const isForced = useRef(false);
  const isGone = useRef(false);
  const sentAt = useRef(0);
  const rendered = useRef(() => {});
  const ask = useRef(() => {});

  useEffect(() => {
    if (!isPending) rendered.current();
  }, [isPending]);

  const act = useEffectEvent(async () => {
    if (isGone.current || document.hidden) return false;
    if (!isForced.current) {
      if (!isBehind()) return false;
      if (Date.now() - sentAt.current < ownChangeMs) {
        ask.current();
        return false;
      }
    }
    isForced.current = false;
    const felt = await feelPulse(pulsePath);
    if (isGone.current) return true;
    setPulse(felt);
    if (felt !== "ok") return true;
    await new Promise<void>((resolve) => {
      rendered.current = resolve;
      setTimeout(resolve, longestRenderMs);
      startTransition(() => router.refresh());
    });
    return true;
  });

  useEffect(() => {
    if (renderedAt > 0) sentAt.current = 0;
  }, [renderedAt]);

  useEffect(() => {
    const onSubmit = () => {
      sentAt.current = Date.now();
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
      ask.current();
    },
  };
}

async function feelPulse(path: string): Promise<Pulse> {
  if (!navigator.onLine) return "offline";
  try {
    const { status } = await fetch(path, { cache: "no-store" });
    if (status === 204) return "ok";
    if (status === 401) return "signed-out";
    return status === 410 ? "over" : "unavailable";
  } catch {
    return navigator.onLine ? "unavailable" : "offline";
  }
}
