import type { ReactNode } from "react";
import { debugClaude, distinctForms, type ShellForms, unsetVariable } from "#lib/reference/index.ts";

/** What `<code>` in a text of the catalogue becomes: `t.rich(key, { …, code: codeTag })`. */
export function codeTag(chunks: ReactNode): ReactNode {
  return (
    <code translate="no" className="inline-block max-w-full font-mono text-[0.875em] wrap-anywhere">
      {chunks}
    </code>
  );
}

/**
 * The tags of the texts that say what to type: beside `<code>`, `<unset>NAME</unset>` takes a variable away and
 * `<debug></debug>` runs Claude Code with all that it can say, both in the form of the chosen shell.
 */
export const codeTags = {
  code: codeTag,
  unset: (chunks: ReactNode) => formTags(unsetVariable(textOf(chunks))),
  debug: () => formTags(debugClaude),
};

function formTags(forms: ShellForms): ReactNode {
  return distinctForms(forms).map(({ shells, text }) => (
    <span key={text} data-form={shells.join(" ")}>
      {codeTag(text)}
    </span>
  ));
}

function textOf(chunks: ReactNode): string {
  return Array.isArray(chunks) ? chunks.join("") : String(chunks);
}
