import type { ReactNode } from "react";
import { FieldErrors, type FieldProblem } from "./field-errors.tsx";

/** What the control of a field must carry. Spread it: `{(control) => <input {...control} name="command" />}`. */
export type FieldControl = {
  id: string;
  className: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  /** Unique on the page. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  problems?: readonly FieldProblem[];
  /** Set where the control takes what a terminal shows. */
  mono?: boolean;
  /** What stands below the control and its problems, such as buttons that fill it in. */
  after?: ReactNode;
  children: (control: FieldControl) => ReactNode;
};

/** Label, hint, control and problems, tied together for a screen reader. */
export function Field({ id, label, hint, problems = [], mono = false, after, children }: FieldProps) {
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-problems`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="block text-15 font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-14 text-soft">
          {hint}
        </p>
      )}
      <div className="mt-2">
        {children({
          id,
          className: controlLook(mono, problems.length > 0),
          ...(described !== "" && { "aria-describedby": described }),
          ...(problems.length > 0 && { "aria-invalid": true }),
        })}
      </div>
      <FieldErrors id={`${id}-problems`} problems={problems} />
      {after && <div className="mt-2">{after}</div>}
    </div>
  );
}

/** The look of an input, a select or a text area; an invalid one has a thicker edge as well as another colour. */
function controlLook(mono: boolean, invalid: boolean): string {
  const font = mono ? "font-mono text-mono max-sm:text-16" : "text-15 max-sm:text-16";
  // Whoever is led to an invalid one sees what it says below, too.
  const edge = invalid
    ? "scroll-mb-24 border-high outline outline-high"
    : "border-line-strong hover:border-faint";
  return `block min-h-11 w-full min-w-0 rounded-control border bg-card px-3 py-2.5 focus-visible:outline-2 focus-visible:outline-focus ${font} ${edge}`;
}
