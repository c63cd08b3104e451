import type { Evidence } from "#lib/diagnosis/index.ts";
import { markedPieces } from "../ui/marked-pieces.ts";

/**
 * Terminal text with the evidence marked in it. The spans may come in any order and do not overlap. With `speaksFor`
 * each mark says what it speaks for: to a pointer that rests on it, and to a screen reader.
 */
export function EvidenceText({
  text,
  evidence,
  label,
  speaksFor,
}: {
  text: string;
  evidence: readonly Evidence[];
  label: string;
  speaksFor?: (piece: Evidence) => string;
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
        {markedPieces(text, evidence, (words, piece) => (
          <mark key={piece.start} className="evidence" title={speaksFor?.(piece)}>
            {words}
            {/* Not selected, so that it is not copied with the text. */}
            {speaksFor && <span className="sr-only select-none"> ({speaksFor(piece)})</span>}
          </mark>
        ))}
      </code>
    </pre>
  );
}
