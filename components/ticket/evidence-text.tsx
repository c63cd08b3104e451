import type { ReactNode } from "react";
import type { Evidence } from "#lib/diagnosis/index.ts";

/** Terminal text with the evidence marked in it. The spans may come in any order and do not overlap. */
export function EvidenceText({
  text,
  evidence,
  label,
}: {
  text: string;
  evidence: readonly Evidence[];
  label: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <pre
      translate="no"
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-control border border-line bg-sunk px-3.5 py-3 font-mono text-mono wrap-anywhere whitespace-pre-wrap"
    >
      <code>{marked(text, evidence)}</code>
    </pre>
  );
}

function marked(text: string, evidence: readonly Evidence[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, length } of [...evidence].sort((a, b) => a.start - b.start)) {
    if (start < from || start + length > text.length) continue;
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className="evidence">
        {text.slice(start, start + length)}
      </mark>,
    );
    from = start + length;
  }
  pieces.push(text.slice(from));
  return pieces;
}
