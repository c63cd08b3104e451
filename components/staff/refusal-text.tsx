"use client";

import { useTexts } from "#components/texts.tsx";
import type { Unsent } from "#components/ui/use-act.ts";
import { type DeskRefusal, signInPath, type TeamRefusal } from "#lib/staff/rules.ts";

/** Why something was not done. A signed-out page stays as it is: signing in happens in another tab. */
export function RefusalText({ reason }: { reason: TeamRefusal | DeskRefusal | Unsent["reason"] }) {
  const t = useTexts();
  return t.rich(`staff.refusal.${reason}`, {
    link: (chunks) => (
      <a href={signInPath} target="_blank" rel="noreferrer" className="link">
        {chunks}
      </a>
    ),
  });
}
