import type { ReactNode } from "react";
import { Shape } from "#components/ui/shape.tsx";

/** What became of a whole form, read out when it appears. Its place is always there, or it would not be. */
export function FormNote({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <div role="alert" className={`empty:sr-only ${className}`}>
      {children && (
        <p className="flex gap-3 text-15">
          <Shape kind="triangle" className="mt-1.5 size-2.5 text-high" />
          <span className="min-w-0">{children}</span>
        </p>
      )}
    </div>
  );
}
