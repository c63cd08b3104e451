import { CodeBlock } from "#components/ui/code-block.tsx";
import { copyWords } from "#components/words.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type FixStep, textArguments } from "#lib/reference/index.ts";
import { codeTag } from "./code-tag.tsx";
import { StepTick, type StepTicks } from "./step-tick.tsx";

type StepItemProps = {
  t: Translator;
  profile: ServiceProfile;
  step: FixStep;
  withLink: boolean;
  ticks?: StepTicks;
};

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
      {ticks && <StepTick t={t} id={id} {...ticks} />}
    </div>
  );
}
