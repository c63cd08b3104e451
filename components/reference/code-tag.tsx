import type { ReactNode } from "react";

/** What `<code>` in a text of the catalogue becomes: `t.rich(key, { …, code: codeTag })`. */
export function codeTag(chunks: ReactNode): ReactNode {
  return (
    <code translate="no" className="inline-block max-w-full font-mono text-[0.875em] wrap-anywhere">
      {chunks}
    </code>
  );
}
