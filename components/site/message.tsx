import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading.tsx";

/** A page that only says something: what happened, what is kept, and the way on. */
export function Message({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="sm:py-10">
      <PageHeading title={title} lead={text} />
      <div className="mt-6 flex flex-wrap gap-3">{children}</div>
    </div>
  );
}
