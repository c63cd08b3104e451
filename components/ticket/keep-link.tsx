"use client";

import { useEffect, useState } from "react";
import { useHasLinkEnded } from "../live/ended-links.ts";
import { updateOwnTicket } from "../report/own-tickets-store.ts";
import { useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { CodeBlock } from "../ui/code-block.tsx";

interface KeepLinkProps {
  number: string;
  /** Token of the private link. */
  token: string;
  state: Parameters<typeof updateOwnTicket>[1]["state"];
  /** Its path, with the language. */
  path: string;
  /** The private link, whole. */
  address: string;
}

/** The private link while it opens the ticket, to be copied or shared. Tells this browser's own list how that stands. */
export function KeepLink({ number, token, state, path, address }: KeepLinkProps) {
  const t = useTexts();
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare("share" in navigator), []);
  useEffect(() => updateOwnTicket(number, { state, path }), [number, state, path]);
  if (useHasLinkEnded(token)) return null;
  return (
    <section aria-labelledby="keep-link">
      <h2 id="keep-link" className="text-16">
        {t("ticket.keep.title")}
      </h2>
      <p className="mt-2 mb-3 text-15 text-soft">{t("ticket.keep.only")}</p>
      <CodeBlock
        text={address}
        label={t("ticket.keep.link")}
        copy={{ copy: t("site.copy.copy"), copied: t("site.copy.copied"), selected: t("site.copy.selected") }}
      />
      {canShare && (
        <Button
          variant="quiet"
          size="small"
          className="mt-2"
          // A share that the person breaks off rejects; there is nothing to be told then.
          onClick={() => void navigator.share({ title: number, url: address }).catch(() => {})}
        >
          {t("ticket.keep.share")}
        </Button>
      )}
    </section>
  );
}
