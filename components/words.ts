import type { CopyWords } from "#components/ui/copy-button.tsx";
import { type ClockPlace, formatClock } from "#components/ui/time.ts";
import type { Translator } from "#lib/messages/index.ts";

/** The words of a copy button, from the catalogue. */
export function copyWords(t: Translator): CopyWords {
  return { copy: t("site.copy.copy"), copied: t("site.copy.copied"), selected: t("site.copy.selected") };
}

/** A time for a person, with its day unless it is today: '10:30', 'tomorrow 10:30', 'Thu 26 Nov, 10:30'. */
export function clockText(t: Translator, at: number, place: ClockPlace): string {
  return formatClock(at, place, (parts) => t("site.time.clock", parts));
}
