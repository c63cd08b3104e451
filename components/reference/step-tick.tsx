import type { Translator } from "#lib/messages/index.ts";
import type { StepId } from "#lib/reference/index.ts";

/** The steps that a person has tried. With `onTick` the caller holds `ticked`, else it is how the page begins. */
export type StepTicks = {
  ticked: readonly StepId[];
  onTick?: (id: StepId, ticked: boolean) => void;
  /** The id of the form to which the checkboxes belong, where they stand outside it. */
  form?: string;
};

/** 'I tried this': a checkbox `triedSteps` with the step's id, which a form posts without JavaScript too. */
export function StepTick({ t, id, ticked, onTick, form }: StepTicks & { t: Translator; id: StepId }) {
  const isTicked = ticked.includes(id);
  const state = onTick
    ? {
        checked: isTicked,
        onChange: (event: { target: { checked: boolean } }) => onTick(id, event.target.checked),
      }
    : { defaultChecked: isTicked };
  return (
    <label className="flex min-h-6 w-fit items-center gap-2 text-14 text-soft hover:text-ink">
      <input
        type="checkbox"
        name="triedSteps"
        value={id}
        className="size-4"
        {...(form && { form })}
        {...state}
      />
      {t("site.steps.tried")}
    </label>
  );
}
