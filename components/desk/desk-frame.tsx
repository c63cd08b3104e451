import Link from "next/link";
import type { ReactNode } from "react";
import type { DeskState } from "#lib/desk/index.ts";
import { type DeskList, deskListPath, deskLists } from "#lib/desk/rules.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { signInPathTo } from "#lib/staff/rules.ts";
import { Mark } from "../site/mark.tsx";
import type { SupportTimes } from "../site/support-text.ts";
import { Shape } from "../ui/shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { clockTime } from "../ui/time.ts";
import type { FormAct } from "../ui/use-act.ts";
import { AwaySwitch } from "./away-switch.tsx";
import type { AwayAnswer } from "./desk-answer.ts";
import { DeskSupport } from "./desk-support.tsx";
import { SignedOutBar } from "./signed-out-bar.tsx";

export interface DeskFrameProps {
  t: Translator;
  language: Language;
  /** Which page it is. */
  place: DeskList | "team" | "password";
  state: DeskState;
  /** Epoch milliseconds. */
  now: number;
  times: SupportTimes;
  person: { name: string; seesTeam: boolean; isAway: boolean };
  setAway: FormAct<AwayAnswer>;
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** The places of the desk on the left and one of them beside; on a phone they are a menu behind the title. */
export function DeskFrame(props: DeskFrameProps) {
  const { t, place, person, children } = props;
  return (
    <div className="wide:grid wide:grid-cols-[13rem_minmax(0,1fr)]">
      <header className="border-r border-line max-wide:hidden">
        <div className="sticky top-0 flex h-svh flex-col overflow-y-auto px-3 pt-3.5 pb-4">
          <p className="flex items-center gap-2 px-2 text-15 font-semibold">
            <Mark />
            {t("desk.name")}
          </p>
          <Places {...props} />
        </div>
      </header>
      <div className="relative flex min-h-svh min-w-0 flex-col">
        <header className="wide:hidden">
          <details key={place} className="group/menu">
            <summary className="flex min-h-14 items-center gap-2 px-4 text-19 font-semibold">
              {place === "team" || place === "password"
                ? t(`staff.${place}.title`)
                : t(`desk.lists.plain.${place}`)}
              <Shape kind="triangle" className="size-2 rotate-180 text-faint group-open/menu:rotate-0" />
              {person.isAway && <Tag tone="medium">{t("desk.presence.awayTag")}</Tag>}
            </summary>
            <div className="flex flex-col border-b border-line px-2 pb-4">
              <Places {...props} />
            </div>
          </details>
        </header>
        {(place === "team" || place === "password") && (
          <SignedOutBar signInPath={signInPathTo(`/desk/${place}`)} />
        )}
        {children}
      </div>
    </div>
  );
}

function Places({ t, language, place, state, now, times, person, setAway, signOut }: DeskFrameProps) {
  const { counts, nextArrivesAt } = state;
  return (
    <>
      <nav aria-label={t("desk.lists.label")} className="wide:mt-4">
        <ul className="space-y-0.5">
          {deskLists.map((name) => (
            <li key={name}>
              <Link
                href={deskListPath(name)}
                prefetch={false}
                aria-current={name === place ? "page" : undefined}
                className="flex min-h-8 items-center justify-between gap-2 rounded-control px-2 py-1 text-15 text-soft hover:text-ink aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink max-wide:min-h-11"
              >
                {name === "arriving" ? arrivingName() : t(`desk.lists.${name}`)}
                {name !== "solved" && <span className="tabular-nums">{counts[name]}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto space-y-1 px-2 pt-6 text-14 text-soft">
        <DeskSupport times={times} renderedAt={now} />
        <AwaySwitch isAway={person.isAway} setAway={setAway} times={times} renderedAt={now} />
        <p className="wrap-anywhere">{t("desk.who", { name: person.name, city: times.zoneCity })}</p>
        <div className="flex flex-wrap items-center gap-x-4">
          {(["team", "password"] as const).map(
            (name) =>
              (name !== "team" || person.seesTeam) && (
                <Link
                  key={name}
                  href={`/desk/${name}`}
                  prefetch={false}
                  aria-current={place === name ? "page" : undefined}
                  className="link inline-block py-0.5 aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {t(`staff.${name}.title`)}
                </Link>
              ),
          )}
          <form action={signOut}>
            <button type="submit" className="link py-0.5">
              {t("staff.signOut")}
            </button>
          </form>
        </div>
      </div>
    </>
  );

  function arrivingName(): string {
    if (nextArrivesAt === null) return t("desk.lists.arriving", { when: "none", clock: "", date: "" });
    const { clock, date } = clockTime(nextArrivesAt, { zone: times.zone, locale: localeOf(language), now });
    const when = nextArrivesAt - now < 24 * 60 * 60 * 1000 ? "soon" : "later";
    return t("desk.lists.arriving", { when, clock, date });
  }
}
