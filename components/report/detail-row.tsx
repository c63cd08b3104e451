import type { ReactNode } from "react";

interface DetailRowProps {
  label: string;
  /** The answer in one line. */
  value: ReactNode;
  edit: string;
  /** Shows the field in place of the line. Without JavaScript it always stands open. */
  isOpen: boolean;
  onOpen: () => void;
  /** The field. */
  children: ReactNode;
}

/** One of the four details: a line with its answer, and the field behind it. */
export function DetailRow({ label, value, edit, isOpen, onOpen, children }: DetailRowProps) {
  return (
    <>
      {!isOpen && (
        <div className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-2.5 first-of-type:border-t sm:grid-cols-[7.25rem_minmax(0,1fr)_auto] no-js:hidden">
          <span className="text-15 text-soft max-sm:col-span-2">{label}</span>
          <span className="min-w-0 truncate text-15">{value}</span>
          <button type="button" className="link text-14" onClick={onOpen}>
            {edit}
            <span className="sr-only"> {label}</span>
          </button>
        </div>
      )}
      <div className={isOpen ? "py-3" : "py-3 js:hidden"}>{children}</div>
    </>
  );
}
