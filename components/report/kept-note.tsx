import { type Language, localeOf, localPath, type Translator } from "#lib/messages/index.ts";
import { formatClock, ownZone } from "../ui/time.ts";

interface KeptNoteProps {
  t: Translator;
  language: Language;
  /** Both in epoch milliseconds. */
  keptAt: number;
  now: number;
  isMasked: boolean;
  onDrop: () => void;
}

/** That the form holds a report of before, and the way to an empty one. */
export function KeptNote({ t, language, keptAt, now, isMasked, onDrop }: KeptNoteProps) {
  const time = formatClock(keptAt, { zone: ownZone(), now, locale: localeOf(language) }, (parts) =>
    t("site.time.clock", parts),
  );
  return (
    <p role="status" className="flex flex-wrap gap-x-3 rounded-control bg-accent-wash px-3.5 py-2.5 text-14">
      <span>
        {t("form.kept.note", { time })} {isMasked && t("form.kept.masked")}
      </span>
      {/* A load of its own: the next report has its own key. */}
      <a href={localPath(language, "/")} className="link" onClick={onDrop}>
        {t("form.kept.drop")}
      </a>
    </p>
  );
}
