"use client";

import { isOpenAt, type SupportTimes } from "../site/support-text.ts";
import { useTexts } from "../texts.tsx";
import { Shape } from "../ui/shape.tsx";
import { type FormAct, useAct } from "../ui/use-act.ts";
import { useServerNow } from "../ui/use-now.ts";
import { actRefusal } from "./act-refusal.ts";
import type { AwayAnswer } from "./desk-answer.ts";
import { onPresenceNews } from "./signs.ts";

interface AwaySwitchProps {
  isAway: boolean;
  setAway: FormAct<AwayAnswer>;
  times: SupportTimes;
  /** Epoch milliseconds. */
  renderedAt: number;
}

/** Whether the person counts as here, what that means to others, and the button that changes it. */
export function AwaySwitch({ isAway, setAway, times, renderedAt }: AwaySwitchProps) {
  const t = useTexts();
  const now = useServerNow(10_000, renderedAt);
  const { answer, isPending, form, run } = useAct(setAway);
  const means = isAway ? "awayMeans" : isOpenAt(times, now) ? "hereMeans" : "closedMeans";
  return (
    <form
      className="pb-2"
      action={form.action}
      onSubmit={(event) => {
        event.preventDefault();
        run(new FormData(event.currentTarget), (given) => given.ok && onPresenceNews());
      }}
    >
      <input type="hidden" name="away" value={isAway ? "no" : "yes"} />
      <p className="flex items-center gap-2 font-medium text-ink">
        <Shape
          kind={isAway ? "diamond" : "circle"}
          className={`size-2 ${isAway ? "text-medium" : "text-accent"}`}
        />
        {t(isAway ? "desk.presence.away" : "desk.presence.here")}
      </p>
      <p className="text-13 text-pretty">
        {t(`desk.presence.${means}`)}{" "}
        <button type="submit" disabled={isPending} className="link">
          {t(isAway ? "desk.presence.comeBack" : "desk.presence.goAway")}
        </button>
      </p>
      <p role="alert" className="text-13 text-high empty:sr-only">
        {answer && !answer.ok && actRefusal(t, answer)}
      </p>
    </form>
  );
}
