import type { ReactNode } from "react";
import type { Translator } from "#lib/messages/index.ts";
import { Button } from "../ui/button.tsx";
import { HeldNotes } from "../ui/hold-submit.tsx";
import { outcomeForm } from "./outcome-form.tsx";

interface WaysOutProps {
  t: Translator;
  /** False while there is no fix yet that could have helped. */
  hasFix: boolean;
  /** Where only a person can help, that way stands first and is the page's one act. */
  personFirst: boolean;
  /** Without JavaScript the first post only shows the fix, so the button says so. */
  isReviewed: boolean;
  isSending: boolean;
  /** What went wrong with sending. */
  refusal: string | null;
  promise: ReactNode;
}

/** 'This fixed it' and 'Send to a person': the same size, side by side, at every step. */
export function WaysOut({ t, hasFix, personFirst, isReviewed, isSending, refusal, promise }: WaysOutProps) {
  return (
    <div className="space-y-3">
      <p role="alert" className="text-14 font-medium text-high empty:hidden">
        {refusal}
      </p>
      <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
      <div className={`grid gap-3 ${hasFix ? "grid-cols-2" : "sm:max-w-60"}`}>
        {hasFix && (
          <Button type="submit" form={outcomeForm} size="large" className={personFirst ? "order-2" : ""}>
            {t("form.ways.fixed")}
          </Button>
        )}
        <Button type="submit" size="large" variant={personFirst ? "primary" : "plain"} disabled={isSending}>
          {isSending ? (
            t("form.ways.sending")
          ) : isReviewed ? (
            t("form.ways.send")
          ) : (
            <>
              <span className="no-js:hidden">{t("form.ways.send")}</span>
              <span className="js:hidden">{t("form.ways.continue")}</span>
            </>
          )}
        </Button>
      </div>
      <p className="text-14 text-soft">{promise}</p>
    </div>
  );
}
