"use client";

import { useEffect, useRef } from "react";

/** The end of a conversation: brought into sight above the composer when the page opens and when an entry was added. */
export function ShowLatest({ count }: { count: number }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: "end" });
  }, [count]);
  return <div ref={end} className="scroll-mb-64" />;
}
