import type { Evidence } from "#lib/diagnosis/index.ts";
import { markedPieces } from "../ui/marked-pieces.ts";

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
      <code>
        {markedPieces(text, evidence, (words, { start }) => (
          <mark key={start} className="evidence">
            {words}
          </mark>
        ))}
      </code>
    </pre>
  );
}
