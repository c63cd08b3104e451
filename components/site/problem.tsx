"use client";

import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "./message.tsx";

/** What a page shows instead of itself after a fault of ours. */
export function Problem({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts();
  const digest = digestOf(error);
  return (
    <>
      <Message title={t("site.problem.title")} text={t("site.problem.text")}>
        <Button variant="primary" onClick={retry}>
          {t("site.problem.retry")}
        </Button>
      </Message>
      {digest !== undefined && (
        <p className="text-14 text-soft">
          {t.rich("site.problem.digest", { digest, code: (chunks) => <code translate="no">{chunks}</code> })}
        </p>
      )}
    </>
  );
}

/** The number by which the fault is found in the server's log; its message stays there. */
function digestOf(error: unknown): string | undefined {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}
