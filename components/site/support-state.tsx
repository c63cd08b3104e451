"use client";

import { useLanguage, useTexts } from "#components/texts.tsx";
import { Shape } from "#components/ui/shape.tsx";
import { ownZone } from "#components/ui/time.ts";
import { useNow } from "#components/ui/use-now.ts";
import { type SupportText, type SupportTimes, supportTextForCustomer } from "./support-text.ts";

/**
 * Whether support is open, and until when. The server renders it by the desk's clock, which is right for everyone;
 * in the browser it changes to the customer's own clock and keeps up with it.
 */
export function SupportState({ times, atDesk }: { times: SupportTimes; atDesk: SupportText }) {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const text = now === null ? atDesk : supportTextForCustomer(t, times, { zone: ownZone(), now, language });
  return (
    <p className="flex min-w-0 items-center gap-2 text-14 text-soft max-[22rem]:leading-tight tabular-nums">
      <Shape kind="circle" className={`size-2.5 ${text.open ? "text-accent" : "text-medium"}`} />
      <span className="wide:hidden">{text.short}</span>
      <span className="hidden wide:inline">{text.long}</span>
    </p>
  );
}
