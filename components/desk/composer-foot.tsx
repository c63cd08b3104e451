import { useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { KeyCap } from "./key-cap.tsx";
import type { Kind } from "./use-composer.ts";

interface ComposerFootProps {
  kind: Kind;
  isPending: boolean;
  /** True where no reply can be sent. */
  isClosed: boolean;
  done: "sent" | "noteAdded" | null;
  /** Takes a note where no script runs, and so no tab can be chosen. */
  noteAction: (form: FormData) => void;
}

/** The ways to send what was written. Ctrl and Enter press the one that bears the keys. */
export function ComposerFoot({ kind, isPending, isClosed, done, noteAction }: ComposerFootProps) {
  const t = useTexts();
  return (
    <div
      className={
        isClosed
          ? "sr-only"
          : "flex flex-wrap items-center justify-end gap-2 border-t border-line px-2.5 py-2"
      }
    >
      <p role="status" className="mr-auto px-1.5 text-14 text-soft">
        {isPending ? t("desk.composer.sending") : done !== null && t(`desk.composer.${done}`)}
      </p>
      {kind === "note" ? (
        <Button type="submit" variant="primary" size="small" disabled={isPending} data-send>
          {t("desk.composer.addNote")} <KeyCap always>{t("desk.keys.ctrlEnter")}</KeyCap>
        </Button>
      ) : (
        !isClosed && (
          <>
            <Button type="submit" size="small" formAction={noteAction} className="js:hidden">
              {t("desk.composer.addNote")}
            </Button>
            <Button type="submit" size="small" disabled={isPending}>
              {t("desk.composer.send")}
            </Button>
            <Button
              type="submit"
              variant="primary"
              size="small"
              name="waits"
              value="yes"
              disabled={isPending}
              data-send
            >
              {t("desk.composer.sendAndWait")} <KeyCap always>{t("desk.keys.ctrlEnter")}</KeyCap>
            </Button>
          </>
        )
      )}
    </div>
  );
}
