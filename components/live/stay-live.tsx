"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { localeOf } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { byServer, serverNow } from "../ui/server-clock.ts";
import { clockText } from "../words.ts";
import { endLink } from "./ended-links.ts";
import type { LiveState, News, Topic } from "./news.ts";
import { SignedOutText } from "./signed-out-text.tsx";
import { useLive } from "./use-live.ts";
import { useRefetch } from "./use-refetch.ts";

interface StayLiveProps {
  topic: Topic;
  /** The ticket that a page of the desk shows, by its id; without it, all of them are news. */
  ticketId?: number;
  /** The last event that the page shows; null where it shows more than one ticket. */
  seen: number | null;
  /** What the page shows of who is at the desk, as a value to compare; without it, that is no news. */
  presentMark?: string;
  /** What a page of the desk shows, as its pulse says it too. */
  mark?: string;
  /** When the page was rendered, in epoch milliseconds of the server. */
  renderedAt: number;
  /** Instants, in epoch milliseconds of the server, at which the page says something else by the clock alone. */
  wakeAt: readonly number[];
  /** The address that says whether the page could be shown anew. */
  pulsePath: string;
  zone: string;
  /** Across the page, or as a line of it. */
  look: "bar" | "line";
  /** Where the page is the staff's. */
  signInPath?: string;
  /** Set where something may be typed, which signing in on this page would lose. */
  holdsText?: boolean;
}

/** While there is no stream, the page looks by itself. */
const pollEveryMs = 20_000;

/** A stream that is back so soon is not worth a word. */
const quietMs = 5_000;

/** What all customers' pages learn at one instant, who is at the desk and the opening, they do not all fetch at once. */
const spreadMs = 3_000;

/** Later than that a timer overflows, and the page will have been fetched anyway. */
const farthestMs = 24 * 60 * 60 * 1000;

/**
 * Brings the page up to date when something happens, when its stream or the connection was lost and is back, when it
 * comes into sight again, and when an instant is reached at which it says something else. What cannot be brought up to
 * date says so, quietly; while all is well there is nothing to see.
 */
export function StayLive(props: StayLiveProps) {
  const { topic, ticketId, seen, presentMark, mark, renderedAt, wakeAt, pulsePath, zone } = props;
  const { look, signInPath, holdsText } = props;
  const t = useTexts();
  const language = useLanguage();
  const newest = useRef(0);
  const toldMark = useRef<string | undefined>(undefined);
  const isBehind = () => (seen !== null && newest.current > seen) || hasPresenceChanged();
  const { pulse, refetch } = useRefetch({ pulsePath, renderedAt, mark, isBehind });
  const [isLeftOut, setLeftOut] = useState(false);
  const [ended, setEnded] = useState<"gone" | "link" | "signed-out" | null>(null);

  const live = useLive(topic, (news: News) => {
    if (news.kind === "presence") return;
    setLeftOut(news.kind === "left-out");
    if (news.kind === "ended") setEnded(news.why);
    else if (news.kind === "at-desk") {
      toldMark.current = news.mark;
      if (hasPresenceChanged()) setTimeout(() => refetch("news"), Math.random() * spreadMs);
    } else if (news.kind === "left-out") return;
    else if (news.kind === "gap") {
      // There is a stream again, so somebody has signed in.
      setEnded((before) => (before === "signed-out" ? null : before));
      refetch("doubt");
    } else if (news.kind === "desk" && ticketId !== undefined && news.ticket !== ticketId) return;
    else if (seen === null) refetch("doubt");
    else if (news.kind === "desk" && news.event === 0) {
      setEnded("gone");
      refetch("anyway");
    } else {
      newest.current = Math.max(newest.current, news.event);
      if (isBehind()) refetch("news");
    }
  });

  function hasPresenceChanged(): boolean {
    return presentMark !== undefined && (toldMark.current ?? presentMark) !== presentMark;
  }

  const lookNow = useEffectEvent(() => refetch("anyway"));
  const wasRenderedAt = useEffectEvent(() => renderedAt);

  const isLost = useLasting(isLeftOut || (live.kind !== "live" && live.kind !== "polling"), quietMs);
  const mustPoll = isLeftOut || live.kind !== "live" || pulse === "unavailable";
  useEffect(() => {
    if (!mustPoll) return;
    const timer = setInterval(() => lookNow(), pollEveryMs);
    return () => clearInterval(timer);
  }, [mustPoll]);

  useEffect(() => {
    const onSign = () => lookNow();
    const onShow = () => document.hidden || lookNow();
    addEventListener("online", onSign);
    addEventListener("offline", onSign);
    document.addEventListener("visibilitychange", onShow);
    return () => {
      removeEventListener("online", onSign);
      removeEventListener("offline", onSign);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, []);

  // A page that the router kept from before is as old as it was then. Looked at once: the processes' clocks may differ
  // by more than that, and then a page fetched from the slower one is always old.
  const wasKept = useEffectEvent(() => serverNow(renderedAt) - renderedAt > pollEveryMs);
  useEffect(() => {
    if (wasKept()) lookNow();
  }, []);

  // By the server's clock: the browser's may be wrong.
  const ahead = wakeAt.filter((at) => at > renderedAt && at - renderedAt < farthestMs);
  const nextAt = ahead.length === 0 ? null : Math.min(...ahead);
  useEffect(() => {
    if (nextAt === null) return;
    const timer = setTimeout(() => lookNow(), nextAt - wasRenderedAt() + 1000 + Math.random() * spreadMs);
    return () => clearTimeout(timer);
  }, [nextAt]);

  const hasLinkEnded = signInPath === undefined && (ended !== null || pulse === "over");
  useEffect(() => {
    if (hasLinkEnded) endLink(topic);
  }, [hasLinkEnded, topic]);

  const clock = (at: number) =>
    clockText(t, at, { zone, locale: localeOf(language), now: Math.max(at, renderedAt) });
  const says = ended ?? (pulse === "ok" ? (isLost ? "lost" : null) : pulse);
  const isQuiet = says === "lost" || says === "unavailable";
  return (
    <div role="status" className={says === null ? "sr-only" : looks[look][isQuiet ? "quiet" : "loud"]}>
      {says === "gone" && t("live.gone")}
      {(says === "link" || says === "over") && t(signInPath === undefined ? "live.link" : "live.gone")}
      {says === "offline" && t("live.offline", { time: clock(renderedAt) })}
      {isQuiet && t("live.lost", { time: clock(lostAt(live, renderedAt)) })}
      {says === "signed-out" && <SignedOutText signInPath={signInPath} holdsText={holdsText} />}
    </div>
  );
}

const looks = {
  bar: {
    quiet: "border-b border-line px-4 py-2 text-14 text-soft",
    loud: "border-b border-line bg-medium-wash px-4 py-2 text-14",
  },
  line: {
    quiet: "mt-1.5 text-14 text-soft",
    loud: "mt-3 rounded-control bg-medium-wash px-3 py-2 text-14 forced-colors:border",
  },
};

function lostAt(live: LiveState, renderedAt: number): number {
  return live.kind === "lost" ? byServer(live.since) : renderedAt;
}

/** Whether something has held for some time without a break. */
function useLasting(holds: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [holds, milliseconds]);
  return holds && lasts;
}
