"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type CopyWords = {
  copy: string;
  copied: string;
  /** Where the browser forbids copying the text is selected, and the person is told to press the keys. */
  selected: string;
};

/** The right end of a code block. Copies `text`; where that is forbidden it selects the block's text instead. */
export function CopyButton({ text, words }: { text: string; words: CopyWords }) {
  const [result, setResult] = useState<"copied" | "selected" | null>(null);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), result === "copied" ? 2000 : 6000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy(event: MouseEvent<HTMLButtonElement>) {
    const block = event.currentTarget.parentElement?.querySelector("pre");
    try {
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      if (block) getSelection()?.selectAllChildren(block);
      setResult("selected");
    }
  }

  return (
    <>
      <button
        type="button"
        onClick={(event) => void copy(event)}
        className="hidden min-w-15 shrink-0 rounded-r-control border-l border-line px-3.5 text-14 font-medium text-soft hover:text-ink js:block"
      >
        {result === "copied" ? words.copied : words.copy}
      </button>
      <VisuallyHidden>
        <span role="status">{result && words[result]}</span>
      </VisuallyHidden>
    </>
  );
}
