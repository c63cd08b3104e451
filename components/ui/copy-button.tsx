"use client";

import { type MouseEvent, useEffect, useState } from "react";

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
    const timer = setTimeout(() => setResult(null), result === "copied" ? 2000 : 8000);
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

  const isCopied = result === "copied";
  return (
    <>
      <button
        type="button"
        onClick={(event) => void copy(event)}
        className="hidden place-items-center rounded-r-control border-l border-line px-3 text-14 sm:px-3.5 font-medium text-soft hover:text-ink js:grid"
      >
        <span className={`col-start-1 row-start-1 ${isCopied ? "opacity-0" : ""}`}>{words.copy}</span>
        {isCopied && <Tick />}
      </button>
      <span
        role="status"
        className={result === "selected" ? "col-span-2 border-t border-line px-3 py-1.5 text-13" : "sr-only"}
      >
        {result && words[result]}
      </span>
    </>
  );
}

/** Stands where the word stood, so that nothing moves. */
function Tick() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="col-start-1 row-start-1 size-5 text-accent">
      <path
        d="m4.5 10.5 3.6 3.6 7.4-8"
        className="fill-none stroke-current"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
