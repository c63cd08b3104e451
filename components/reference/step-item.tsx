import { CodeBlock } from "#components/ui/code-block.tsx";
import { copyWords } from "#components/words.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type FixStep, textArguments } from "#lib/reference/index.ts";
import { codeTags } from "./code-tag.tsx";
import { ShellCommand } from "./shell-command.tsx";
import { StepTick, type StepTicks } from "./step-tick.tsx";

type StepItemProps = {
  t: Translator;
  profile: ServiceProfile;
  step: FixStep;
  withLink: boolean;
  ticks?: StepTicks;
};

/** One thing to do: what, and then what to type, where, or the place to go to. */
export function StepItem({ t, profile, step, withLink, ticks }: StepItemProps) {
  const { id, shell, script, inClaude, link } = step;
  return (
    <div className="min-w-0 space-y-2">
      <p className="text-pretty">
        {t.rich(`reference.steps.${id}`, { ...textArguments(profile), ...codeTags })}
      </p>
      {shell && <ShellCommand t={t} forms={shell} />}
      {script && <ShellCommand t={t} forms={script} script />}
      {inClaude && <CodeBlock text={inClaude} caption={t("reference.where.claude")} copy={copyWords(t)} />}
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
