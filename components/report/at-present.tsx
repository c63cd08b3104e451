import type { ReactNode } from "react";
import type { RecentReports } from "#lib/fixes/rules.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { formatClock, ownZone, waitBetween } from "../ui/time.ts";

interface AtPresentProps {
  t: Translator;
  language: Language;
  /** How many others report the same; null while too few do. */
  others: RecentReports | null;
  /** When the text says to come back, in epoch milliseconds; null when it does not. */
  retryAt: number | null;
  /** Epoch milliseconds; null until the page runs, when nobody's clock is known. */
  now: number | null;
}

/** From so much above the usual on the multiple says something. */
const tellingTimes = 2;

/** What holds at this moment: that others have it too, and when to try again. Nothing where there is nothing to say. */
export function AtPresent({ t, language, others, retryAt, now }: AtPresentProps) {
  const isAhead = now !== null && retryAt !== null && retryAt > now;
  if (others === null && !isAhead) return null;
  return (
    <div role="status" className="mt-4 space-y-1 rounded-control bg-sunk px-3.5 py-3 text-15">
      {others && (
        <p>
          {others.times !== null && others.times >= tellingTimes
            ? t.rich("form.fix.othersTimes", { times: Math.round(others.times), b: strong })
            : t.rich("form.fix.others", { browsers: others.browsers, b: strong })}
        </p>
      )}
      {isAhead && (
        <p>
          {t.rich("form.fix.retryAt", {
            time: formatClock(retryAt, { zone: ownZone(), now, locale: localeOf(language) }, (parts) =>
              t("site.time.clock", parts),
            ),
            wait: t("site.support.wait", waitBetween(now, retryAt)),
            b: strong,
            soft,
          })}
        </p>
      )}
    </div>
  );
}

function strong(chunks: ReactNode): ReactNode {
  return <strong className="font-semibold tabular-nums">{chunks}</strong>;
}

function soft(chunks: ReactNode): ReactNode {
  return <span className="text-soft">{chunks}</span>;
}
