"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { localeOf } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { clockText } from "../words.ts";

const everyMilliseconds = 30_000;
/** A tab that is looked at tells so twice, as shown and as focused. */
const atMostEveryMilliseconds = 2_000;

type Pulse = "ok" | "signed-out" | "unavailable" | "offline";

interface KeepFreshProps {
  /** When the page was rendered, in epoch milliseconds. */
  renderedAt: number;
  zone: string;
  signInPath: string;
  /** Set where something may be typed, which signing in on this page would lose. */
  holdsText?: boolean;
}

/**
 * Brings the page up to date every half minute and whenever it is looked at again, but not while it is hidden or
 * offline. It asks for the desk's pulse first: a refresh that fails makes Next load the page anew, and what is typed
 * would be gone. What cannot be brought up to date says so.
 */
export function KeepFresh({ renderedAt, zone, signInPath, holdsText = false }: KeepFreshProps) {
  const t = useTexts();
  const language = useLanguage();
  const router = useRouter();
  const [pulse, setPulse] = useState<Pulse>("ok");
  const lastAt = useRef(0);

  const renew = useCallback(
    async (sign?: Event) => {
      if (document.hidden) return;
      const isNews = sign?.type === "online" || sign?.type === "offline";
      if (!isNews && Date.now() - lastAt.current < atMostEveryMilliseconds) return;
      lastAt.current = Date.now();
      const felt = await feelPulse();
      setPulse(felt);
      if (felt === "ok") startTransition(() => router.refresh());
    },
    [router],
  );

  useEffect(() => {
    const onSign = (sign: Event) => void renew(sign);
    const timer = setInterval(() => void renew(), everyMilliseconds);
    const signs = ["focus", "online", "offline"] as const;
    for (const sign of signs) addEventListener(sign, onSign);
    document.addEventListener("visibilitychange", onSign);
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, onSign);
      document.removeEventListener("visibilitychange", onSign);
    };
  }, [renew]);

  // A page that the router kept from before, when a person goes back to it, is as old as it was then.
  useEffect(() => {
    if (Date.now() - renderedAt > everyMilliseconds) void renew();
  }, [renderedAt, renew]);

  const time = clockText(t, renderedAt, { zone, locale: localeOf(language), now: renderedAt });
  return (
    <div role="status" className={pulse === "ok" ? "sr-only" : bar}>
      {(pulse === "unavailable" || pulse === "offline") && t(`desk.fresh.${pulse}`, { time })}
      {pulse === "signed-out" &&
        t.rich(holdsText ? "desk.fresh.signedOutTyped" : "desk.fresh.signedOut", {
          link: (chunks) => (
            <a href={signInPath} className="link" {...(holdsText && { target: "_blank" })}>
              {chunks}
            </a>
          ),
        })}
    </div>
  );
}

const bar = "border-b border-line bg-medium-wash px-4 py-2 text-14";

async function feelPulse(): Promise<Pulse> {
  if (!navigator.onLine) return "offline";
  try {
    const { status } = await fetch("/desk/pulse", { cache: "no-store" });
    if (status === 204) return "ok";
    return status === 401 ? "signed-out" : "unavailable";
  } catch {
    return navigator.onLine ? "unavailable" : "offline";
  }
}
