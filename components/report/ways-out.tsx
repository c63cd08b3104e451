import type { ReactNode } from "react";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { HeldNotes } from "./hold-submit.tsx";

interface WaysOutProps {
  t: Translator;
  language: Language;
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
  onFixed: () => void;
}

/** 'This fixed it' and 'Send to a person': the same size, side by side, at every step. */
export function WaysOut({
  t,
  language,
  hasFix,
  personFirst,
  isReviewed,
  isSending,
  refusal,
  promise,
  onFixed,
}: WaysOutProps) {
  return (
    <div className="space-y-3">
      <p role="alert" className="text-14 font-medium text-high empty:hidden">
        {refusal}
      </p>
      <HeldNotes held={t("form.held")} late={t("form.heldTooLong")} />
      <div className={`grid gap-3 ${hasFix ? "grid-cols-2" : "sm:max-w-60"}`}>
        {hasFix && (
          <ButtonLink
            href={localPath(language, "/fixed")}
            prefetch={false}
            size="large"
            className={personFirst ? "order-2" : ""}
            onClick={(event) => {
              event.preventDefault();
              onFixed();
            }}
          >
            {t("form.ways.fixed")}
          </ButtonLink>
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
