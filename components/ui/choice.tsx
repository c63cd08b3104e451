import type { ComponentProps, ReactNode } from "react";

type ChoiceProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  type: "checkbox" | "radio";
  children: ReactNode;
};

/** A checkbox or radio button that looks like a small button beside a field; the native mark stays, so it says which. */
export function Choice({ children, ...input }: ChoiceProps) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-control border border-line bg-card px-2.5 py-1 text-14 text-soft hover:border-line-strong hover:text-ink has-checked:border-accent has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input {...input} className="size-3.5 shrink-0 accent-accent outline-none" />
      {children}
    </label>
  );
}
