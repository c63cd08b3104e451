"use client";

import { useEffect } from "react";

/** While it holds, the browser asks before the page is closed or loaded anew: what is written is stored nowhere. */
export function useLeaveWarning(isWriting: boolean): void {
  useEffect(() => {
    if (!isWriting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isWriting]);
}
