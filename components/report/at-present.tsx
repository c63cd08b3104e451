import type { ReactNode } from "react";
import type { RecentReports } from "#lib/fixes/rules.ts";
import type { Translator } from "#lib/messages/index.ts";

interface AtPresentProps {
  t: Translator;
  /** How many others report the same; null while too few do. */
  others: RecentReports | null;
  /** When to try again. */
  retry: ReactNode;
}

/** From so much above the usual on the multiple says something. */
const tellingTimes = 2;

/** What holds at this moment: that others have it too, and when to try again. Nothing where there is nothing to say. */
export function AtPresent({ t, others, retry }: AtPresentProps) {
  if (others === null && retry === null) return null;
  return (
    <div className="mt-4 rounded-control bg-sunk px-3.5 py-3 text-15">
      <p role="status">
        {others &&
          (others.times !== null && others.times >= tellingTimes
            ? t.rich("form.fix.othersTimes", { times: Math.round(others.times), b: strong })
            : t.rich("form.fix.others", { browsers: others.browsers, b: strong }))}
      </p>
      {retry}
    </div>
  );
}

function strong(chunks: ReactNode): ReactNode {
  return <strong className="font-semibold tabular-nums">{chunks}</strong>;
}
