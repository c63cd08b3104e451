import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sunk text-soft",
  accent: "bg-accent-wash text-accent",
  high: "bg-high-wash text-high",
  medium: "bg-medium-wash text-medium",
  low: "bg-low-wash text-low",
};

export type TagTone = keyof typeof tones;

/** A word or two about a thing's state. The colour only repeats what the word says. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-tag px-2 py-px text-13 font-medium whitespace-nowrap forced-colors:border ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
