import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { dailyHours } from "#lib/reference/index.ts";

/** When support is there, by the desk's clock and with its zone: one sentence, or one for each day that differs. */
export function SupportHoursList({
  t,
  language,
  profile,
}: {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
}) {
  const { weekly, zoneCity } = profile.supportHours;
  const daily = dailyHours(profile);
  if (daily) return <p className="tabular-nums">{t("reference.reach.hoursDaily", { ...daily, zoneCity })}</p>;
  const inOrder = weekly.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens));
  return (
    <ul className="space-y-1 tabular-nums">
      {inOrder.map(({ weekday, opens, closes }) => (
        <li key={`${weekday} ${opens}`}>
          {t("reference.reach.hoursOfDay", {
            weekday: weekdayName(weekday, language),
            opens,
            closes,
            zoneCity,
          })}
        </li>
      ))}
    </ul>
  );
}

function weekdayName(weekday: number, language: Language): string {
  const firstMonday = Date.UTC(1970, 0, 5);
  return new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" }).format(
    firstMonday + (weekday - 1) * 86_400_000,
  );
}
