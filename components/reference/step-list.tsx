import { Shape } from "#components/ui/shape.tsx";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { FixStep } from "#lib/reference/index.ts";
import { StepItem } from "./step-item.tsx";
import type { StepTicks } from "./step-tick.tsx";

type StepListProps = {
  t: Translator;
  profile: ServiceProfile;
  steps: readonly FixStep[];
  /** Numbers say that the order matters. One step alone has none. */
  marker?: "number" | "bullet";
  /** Offers 'I tried this' on each step. */
  ticks?: StepTicks;
};

/** Things to do, each with the command, script or place with which to do it. */
export function StepList({ t, profile, steps, marker = "number", ticks }: StepListProps) {
  const List = marker === "number" ? "ol" : "ul";
  const isSingle = steps.length === 1 && marker === "number";
  return (
    <List className={marker === "number" ? "space-y-5" : "space-y-3"}>
      {steps.map((step, index) => (
        <li key={step.id} className={isSingle ? "" : "grid grid-cols-[auto_minmax(0,1fr)]"}>
          {!isSingle && (marker === "number" ? <StepNumber of={index + 1} /> : <Bullet />)}
          <StepItem
            t={t}
            profile={profile}
            step={step}
            withLink={isFirstWithItsLink(steps, index)}
            {...(ticks && { ticks })}
          />
        </li>
      ))}
    </List>
  );
}

/** The steps of one list often lead to the same place; one link to it is enough. */
function isFirstWithItsLink(steps: readonly FixStep[], index: number): boolean {
  return steps.findIndex(({ link }) => link?.address === steps[index]?.link?.address) === index;
}

function StepNumber({ of }: { of: number }) {
  return (
    <span aria-hidden="true" className="w-7 text-14 leading-6 font-medium text-faint tabular-nums sm:w-9">
      {of}
    </span>
  );
}

function Bullet() {
  return <Shape kind="circle" className="mt-[0.5625rem] mr-2.5 ml-0.5 size-1.5 text-line-strong" />;
}
