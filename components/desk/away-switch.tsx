"use client";

import { isOpenAt, type SupportTimes } from "../site/support-text.ts";
import { useTexts } from "../texts.tsx";
import { Shape } from "../ui/shape.tsx";
import { type FormAct, useAct } from "../ui/use-act.ts";
import { useServerNow } from "../ui/use-now.ts";
import { actRefusal } from "./act-refusal.ts";
import type { AwayAnswer } from "./desk-answer.ts";
import { useSignedOut } from "./presence.tsx";
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
  const isOpen = isOpenAt(times, now);
  if (useSignedOut()) {
    return (
      <div className="pb-2">
        <p className="flex items-center gap-2 font-medium text-ink">
          <Shape kind="diamond" className="size-2 text-medium" />
          {t("desk.presence.signedOut")}
        </p>
        <p className="text-13 text-pretty">{t("desk.presence.signedOutMeans")}</p>
      </div>
    );
  }
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
        {isAway ? (
          <Shape kind="diamond" className="size-2 text-medium" />
        ) : (
          <Shape
            kind="circle"
            className={`size-2 no-js:text-faint ${isOpen ? "text-accent" : "text-faint"}`}
          />
        )}
        {isAway ? (
          t("desk.presence.away")
        ) : (
          <WithScript otherwise={t("desk.presence.unseen")}>
            {t(isOpen ? "desk.presence.here" : "desk.presence.unseen")}
          </WithScript>
        )}
      </p>
      <p className="text-13 text-pretty">
        {isAway ? (
          t("desk.presence.awayMeans")
        ) : (
          <WithScript otherwise={t("desk.presence.noScriptMeans")}>
            {t(isOpen ? "desk.presence.hereMeans" : "desk.presence.closedMeans")}
          </WithScript>
        )}{" "}
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

/** The signs of life are the page's script's, so without JavaScript nobody shows as here. */
function WithScript({ children, otherwise }: { children: string; otherwise: string }) {
  return (
    <>
      <span className="no-js:hidden">{children}</span>
      <span className="js:hidden">{otherwise}</span>
    </>
  );
}
