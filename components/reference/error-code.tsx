import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Translator } from "#lib/messages/index.ts";
import { isStatus, type KnownCode } from "#lib/reference/index.ts";

/** The number of an error as a terminal shows it, or a dash for one that has none. */
export function ErrorCode({ t, code }: { t: Translator; code: KnownCode }) {
  if (isStatus(code)) {
    return (
      <span translate="no" className="font-mono text-mono tabular-nums">
        {code}
      </span>
    );
  }
  return (
    <>
      <span aria-hidden="true" className="font-mono text-mono">
        –
      </span>
      <VisuallyHidden>{t("reference.list.noCode")}</VisuallyHidden>
    </>
  );
}
