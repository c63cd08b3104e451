"use client";

import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "./message.tsx";

/** What a page shows instead of itself after a fault of ours. `digest` finds the fault in the server's log. */
export function Problem({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const t = useTexts();
  return (
    <>
      <Message title={t("site.problem.title")} text={t("site.problem.text")}>
        <Button variant="primary" onClick={retry}>
          {t("site.problem.retry")}
        </Button>
      </Message>
      {digest !== undefined && (
        <p className="mt-6 text-14 text-soft">
          {t.rich("site.problem.digest", {
            digest,
            code: (chunks) => (
              <code translate="no" className="font-mono">
                {chunks}
              </code>
            ),
          })}
        </p>
      )}
    </>
  );
}
