import type { ReactNode } from "react";
import { Mark } from "#components/site/mark.tsx";
import { Card } from "#components/ui/card.tsx";

type DoorProps = {
  title: string;
  lead?: ReactNode;
  /** Whose desk it is. */
  of: string;
  children?: ReactNode;
  /** What stands below the card. */
  below?: ReactNode;
};

/** A page in front of the desk: one card in the middle. */
export function Door({ title, lead, of, children, below }: DoorProps) {
  return (
    <div className="mx-auto w-full max-w-md py-4 sm:py-12">
      <p className="mb-4 flex items-center gap-2 text-14 text-soft">
        <Mark />
        {of}
      </p>
      <Card className="p-5 sm:p-7">
        <h1 className="text-24">{title}</h1>
        {lead && <p className="mt-2 text-15 text-soft text-pretty">{lead}</p>}
        {children && <div className="mt-6">{children}</div>}
      </Card>
      {below && <p className="mt-4 text-14 text-soft">{below}</p>}
    </div>
  );
}
