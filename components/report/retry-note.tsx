import type { ReactNode } from "react";
import type { NextTry } from "#lib/diagnosis/index.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { ownZone, waitBetween } from "../ui/time.ts";
import { useNow } from "../ui/use-now.ts";
import { clockText } from "../words.ts";

interface RetryNoteProps {
  t: Translator;
  language: Language;
  next: NextTry;
  /** The server's time in epoch milliseconds when it made the page, and whose clock it shows until the page runs. */
  rendered: { at: number; zone: string; city: string | null };
}

const hour = 3_600_000;

/** When to try again: a clock time with a countdown, and once that is over, that it is. */
export function RetryNote({ t, language, next, rendered }: RetryNoteProps) {
  const { at, afterSeconds } = next;
  const slow = useNow(30_000);
  const now = useNow(slow !== null && at > slow && at - slow < hour ? 1000 : 30_000);
  const isOver = at <= (now ?? rendered.at);
  return (
    <>
      {!isOver && (
        // A timer is not read aloud as it ticks; its end is, below.
        <p role="timer" className="tabular-nums">
          {said()}
        </p>
      )}
      <p role="status" className="font-medium">
        {isOver && t("form.fix.retry.over")}
      </p>
    </>
  );

  function said(): ReactNode {
    const seconds = afterSeconds ?? 0;
    const words = { b: strong, soft, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
    const kind = afterSeconds === null ? "told" : "waited";
    if (now === null) {
      const { zone, city } = rendered;
      const clock = clockText(t, at, { zone, now: rendered.at, locale: localeOf(language) });
      const time = city === null ? clock : t("form.fix.retry.inCity", { time: clock, city });
      return t.rich(`form.fix.retry.${kind}Plain`, { ...words, time });
    }
    const time = clockText(t, at, { zone: ownZone(), now, locale: localeOf(language) });
    return t.rich(`form.fix.retry.${kind}`, { ...words, time, wait: waitText(t, now, at) });
  }
}

/** The wait to the second below an hour. */
function waitText(t: Translator, now: number, at: number): string {
  if (at - now >= hour) return t("site.support.wait", waitBetween(now, at));
  const seconds = Math.ceil((at - now) / 1000);
  return t("site.time.countdown", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

function strong(chunks: ReactNode): ReactNode {
  return <strong className="font-semibold">{chunks}</strong>;
}

function soft(chunks: ReactNode): ReactNode {
  return <span className="text-soft">{chunks}</span>;
}
