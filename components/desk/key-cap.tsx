"use client";

import { useKeysOn } from "./use-keys.ts";

/** The key that does the same as the button it stands on. Not there where there is no keyboard or keys are off. */
export function KeyCap({ children, always = false }: { children: string; always?: boolean }) {
  const on = useKeysOn();
  if (!on && !always) return null;
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-4.5 rounded-tag border border-current/35 px-1 text-center font-mono text-[0.75rem] leading-4.5 font-normal js:any-pointer-fine:inline-block"
    >
      {children}
    </span>
  );
}
