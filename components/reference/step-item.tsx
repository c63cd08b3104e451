import { CodeBlock } from "#components/ui/code-block.tsx";
import { copyWords } from "#components/words.ts";
import { type FixStep, type StepId, textArguments } from "#lib/reference/index.ts";
import { codeTag } from "./code-tag.tsx";
import type { StepListProps } from "./step-list.tsx";

type StepItemProps = Pick<StepListProps, "t" | "profile" | "ticks"> & { step: FixStep; withLink: boolean };

/** One thing to do: what, and then the command, script or place with which to do it. */
export function StepItem({ t, profile, step, withLink, ticks }: StepItemProps) {
  const { id, command, script, link } = step;
  return (
    <div className="min-w-0 space-y-2">
      <p className="text-pretty">
        {t.rich(`reference.steps.${id}`, { ...textArguments(profile), code: codeTag })}
      </p>
      {command && (
        <CodeBlock text={command.text} label={t(`reference.where.${command.where}`)} copy={copyWords(t)} />
      )}
      {script && <CodeBlock text={script} script label={t("reference.where.shell")} copy={copyWords(t)} />}
      {link && withLink && (
        <p>
          <a href={link.address} rel="noopener" className="link text-15">
            {t(`reference.links.${link.to}`, { service: profile.name })}
          </a>
        </p>
      )}
      {ticks && <Tick t={t} id={id} {...ticks} />}
    </div>
  );
}

type TickProps = NonNullable<StepListProps["ticks"]> & Pick<StepListProps, "t"> & { id: StepId };

function Tick({ t, id, ticked, onTick, form }: TickProps) {
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
