import { useRef } from "react";
import { useTexts } from "../texts.tsx";
import type { Kind } from "./use-composer.ts";

const kinds = ["reply", "note"] as const;

/** Whether a reply or a note is written. Arrow keys go from one to the other. Needs JavaScript. */
export function ComposerTabs({
  kind,
  panel,
  onChoose,
}: {
  kind: Kind;
  /** Id of what the tabs stand over. */
  panel: string;
  onChoose: (kind: Kind) => void;
}) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} role="tablist" aria-label={t("desk.composer.label")} className="flex gap-1 no-js:hidden">
      {kinds.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === kind}
          aria-controls={panel}
          tabIndex={name === kind ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
            const other = name === "reply" ? "note" : "reply";
            onChoose(other);
            list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
          }}
          className="min-h-8 rounded-control px-2.5 text-14 text-soft hover:text-ink aria-selected:bg-sunk aria-selected:font-medium aria-selected:text-ink"
        >
          {t(`desk.composer.${name}`)}
        </button>
      ))}
    </div>
  );
}
