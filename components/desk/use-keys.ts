"use client";

import { useEffect, useSyncExternalStore } from "react";

const storageKey = "desk-keys";
const changed = "fixfirst:desk-keys";

/** Whether single keys act. A person may turn them off: speech input and a resting hand press them unasked. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, areKeysOn, () => true);
}

/** Turns single keys on or off, in this browser. */
export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Without storage the choice cannot be kept.
  }
  dispatchEvent(new Event(changed));
}

/**
 * Lets single keys act while a component is shown; `act` gets the key in lower case. Never while a person types,
 * composes with an input method, or holds a modifier, and not for what another one has handled.
 */
export function useKeys(act: (key: string) => boolean): void {
  const on = useKeysOn();
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [on, act]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}

function areKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

function subscribe(notify: () => void): () => void {
  addEventListener(changed, notify);
  addEventListener("storage", notify);
  return () => {
    removeEventListener(changed, notify);
    removeEventListener("storage", notify);
  };
}
