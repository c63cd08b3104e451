import type { ReactNode } from "react";

/** The one title of a page, with a tag above it and a sentence below it. */
export function PageHeading({
  above,
  title,
  lead,
}: {
  above?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
}) {
  return (
    <div className="max-w-2xl">
      {above && <div className="mb-2">{above}</div>}
      <h1 className="text-32">{title}</h1>
      {lead && <p className="mt-2 text-soft text-pretty">{lead}</p>}
    </div>
  );
}
