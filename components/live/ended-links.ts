"use client";

import { useSyncExternalStore } from "react";

const ended = new Set<string>();
const changed = new EventTarget();

/** Tells the page that a private link opens nothing any more. A token is never used again, so it stays so. */
export function endLink(token: string): void {
  ended.add(token);
  changed.dispatchEvent(new Event("change"));
}

/** Whether the page has learnt that its private link opens nothing any more. */
export function useHasLinkEnded(token: string): boolean {
  return useSyncExternalStore(
    listen,
    () => ended.has(token),
    () => false,
  );
}

function listen(onChange: () => void): () => void {
  changed.addEventListener("change", onChange);
  return () => changed.removeEventListener("change", onChange);
}
