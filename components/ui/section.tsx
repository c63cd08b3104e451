import type { ReactNode } from "react";

/** A part of a page under its heading. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-9">
      <h2 className="mb-3 text-19">{title}</h2>
      {children}
    </section>
  );
}
