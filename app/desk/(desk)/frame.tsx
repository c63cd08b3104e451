import type { ReactNode } from "react";
import { DeskFrame, type DeskFrameProps } from "#components/desk/desk-frame.tsx";
import { Presence } from "#components/desk/presence.tsx";
import type { Colleague } from "#lib/desk/rules.ts";
import { languages, translator } from "#lib/messages/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import type { Staff } from "#lib/staff/index.ts";
import { mayDo } from "#lib/staff/rules.ts";
import { supportTimes } from "../../support-times.ts";
import { signOutAction } from "../actions.ts";
import { awayAction } from "./actions.ts";

const [language] = languages;

interface FrameProps extends Pick<DeskFrameProps, "place" | "state"> {
  by: Staff;
  now: Date;
  hours: SupportHours;
  /** Who else is at a ticket. */
  present: readonly Colleague[];
  children: ReactNode;
}

/** What stands around the lists and the team: the way to each of them, support hours, who is signed in. */
export function Frame({ by, now, hours, present, ...rest }: FrameProps) {
  return (
    <Presence ticket={null} present={present}>
      <DeskFrame
        t={translator(language)}
        language={language}
        now={now.getTime()}
        times={supportTimes(hours, Temporal.Instant.fromEpochMilliseconds(now.getTime()))}
        person={{
          name: by.name,
          seesTeam: mayDo(by.role, "see-team"),
          isAway: by.awaySince !== null,
        }}
        setAway={awayAction}
        signOut={signOutAction}
        {...rest}
      />
    </Presence>
  );
}
