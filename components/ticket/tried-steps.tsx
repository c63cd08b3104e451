import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type StepId, textArguments } from "#lib/reference/index.ts";
import { codeTags } from "../reference/code-tag.tsx";

interface TriedStepsProps {
  t: Translator;
  profile: ServiceProfile;
  steps: readonly StepId[];
  /** What is said before the list, in the reader's own view. */
  lead: string;
  /** What is said where no step was ticked: to the staff, for whom it is news. The customer knows. */
  none?: string;
}

/** The steps that the customer ticked as tried before sending. */
export function TriedSteps({ t, profile, steps, lead, none }: TriedStepsProps) {
  if (steps.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <>
      <p>{lead}</p>
      <ul className="list-disc pl-5">
        {steps.map((id) => (
          <li key={id}>{t.rich(`reference.steps.${id}`, { ...textArguments(profile), ...codeTags })}</li>
        ))}
      </ul>
    </>
  );
}
