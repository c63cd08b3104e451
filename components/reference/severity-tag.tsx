import { Shape } from "#components/ui/shape.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Translator } from "#lib/messages/index.ts";
import type { Severity } from "#lib/reference/index.ts";

const shapes = { high: "triangle", medium: "diamond", low: "circle" } as const;

/** How bad an error is: colour, word and shape. */
export function SeverityTag({ t, severity }: { t: Translator; severity: Severity }) {
  return (
    <Tag tone={severity}>
      <Shape kind={shapes[severity]} />
      {t(`reference.severity.${severity}`)}
    </Tag>
  );
}
