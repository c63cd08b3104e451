"use client";

import { useEffect, useState } from "react";
import { useTexts } from "../texts.tsx";
import { Field } from "../ui/field.tsx";
import { type KeptText, keepText, keptText, newKey } from "./kept-texts.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";

/** What was being written about a ticket that is gone, to be copied; forgotten once the person leaves. */
export function GoneTexts({ staffId, number }: { staffId: number; number: string }) {
  const t = useTexts();
  const [kept, setKept] = useState<KeptText | null>(null);
  useEffect(() => {
    setKept((before) => before ?? keptText(staffId, number));
    return () => keepText(staffId, number, nothing());
  }, [staffId, number]);
  useLeaveWarning(kept !== null && (kept.reply !== "" || kept.note !== ""));
  return (
    <div className="mt-6 max-w-3xl space-y-4">
      {(["reply", "note"] as const).map(
        (kind) =>
          kept !== null &&
          kept[kind] !== "" && (
            <Field key={kind} id={`gone-${kind}`} label={t(`desk.ticket.none.${kind}`)}>
              {({ className, ...control }) => (
                <textarea
                  {...control}
                  className={`${className} field-sizing-content`}
                  readOnly
                  rows={3}
                  value={kept[kind]}
                />
              )}
            </Field>
          ),
      )}
    </div>
  );
}

function nothing(): KeptText {
  return { reply: "", note: "", begunAt: null, keys: { reply: newKey(), note: newKey() } };
}
