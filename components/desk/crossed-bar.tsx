import type { Translator } from "#lib/messages/index.ts";
import type { Crossing } from "./crossings.ts";

/** What others did while a reply was being written: above the send button, in their own words. */
export function CrossedBar({ t, crossings }: { t: Translator; crossings: readonly Crossing[] }) {
  return (
    <div role="status">
      {crossings.length > 0 && (
        <div className="mx-2.5 mb-2.5 max-h-40 overflow-y-auto rounded-control bg-low-wash px-3 py-2 text-14 forced-colors:border">
          <p className="sr-only">{t("desk.composer.crossed.title")}</p>
          <CrossedList t={t} crossings={crossings} />
        </div>
      )}
    </div>
  );
}

/** What others did, each with the way to the whole of it. */
export function CrossedList({ t, crossings }: { t: Translator; crossings: readonly Crossing[] }) {
  return (
    <ul className="space-y-1">
      {crossings.map(({ number, text, anchor }) => (
        <li key={number} className="flex justify-between gap-4">
          <span className="min-w-0 wrap-anywhere">{text}</span>
          {anchor !== null && (
            <a href={`#${anchor}`} className="link shrink-0">
              {t("desk.composer.crossed.show")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
