import type { ReactNode } from "react";
import { Shape } from "./shape.tsx";

export type FieldProblem = {
  /** What is wrong, in one line. */
  text: ReactNode;
  /** Why it matters and what to do. */
  detail?: ReactNode;
  /** A button that puts it right. */
  action?: ReactNode;
};

/** The problems of a field, each with the triangle that also stands for 'high'. */
export function FieldErrors({ id, problems }: { id: string; problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="mt-2 space-y-3">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the problems of a field have no other name
        <li key={index} className="flex gap-3">
          <Shape kind="triangle" className="mt-1.5 size-2.5 text-high" />
          <div className="min-w-0 text-14">
            <p className="text-15 font-medium">{problem.text}</p>
            {problem.detail && <p className="text-soft">{problem.detail}</p>}
            {problem.action && <div className="mt-2">{problem.action}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
