import type { ReactNode } from "react";
import { Shape } from "./shape.tsx";

/** Something that can wait, folded under a line that says what it is. Native, so it works without JavaScript. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/fold">
      <summary className="inline-flex items-center gap-2 py-1 text-15 font-medium text-soft hover:text-ink">
        <Shape kind="triangle" className="size-2 rotate-90 group-open/fold:rotate-180" />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
