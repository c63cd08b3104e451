import type { Finding } from "./finding.ts";

/** Stands for a secret without a prefix that could be shown. */
export const hiddenSecret = "••••…";

/** Most characters of a key shown after its literal prefix. */
export const shownBodyLength = 7;

/**
 * The text with each secret of `findings` replaced by its masked form, the rest byte for byte. The findings are
 * those of this one text, with spans that don't overlap, in any order.
 */
export function maskKeys(text: string, findings: readonly Finding[]): string {
  let masked = "";
  let from = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < from) continue;
    masked += text.slice(from, finding.start) + finding.masked;
    from = finding.start + finding.length;
  }
  return masked + text.slice(from);
}
