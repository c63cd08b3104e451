import type { Translator } from "#lib/messages/index.ts";
import { distinctForms, type ShellForms } from "#lib/reference/index.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { copyWords } from "../words.ts";

type ShellCommandProps = {
  t: Translator;
  forms: ShellForms;
  /** Set for a program of several lines. */
  script?: boolean;
};

/** What to type into a shell. All forms are in the page, and only that for the chosen shell shows. */
export function ShellCommand({ t, forms, script = false }: ShellCommandProps) {
  const distinct = distinctForms(forms);
  return distinct.map(({ shells, text }) => {
    const [only] = shells.length === 1 ? shells : [];
    return (
      <div key={text} {...(distinct.length > 1 && { "data-form": shells.join(" ") })}>
        <CodeBlock
          text={text}
          script={script}
          label={t(`reference.where.${only ?? "shell"}`)}
          copy={copyWords(t)}
        />
      </div>
    );
  });
}
