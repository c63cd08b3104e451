import { type RefObject, useEffect, useRef } from "react";
import { markedPieces, type Span } from "../ui/marked-pieces.ts";

/** Words to be found and marked: what we read, or what is left of a key that we threw away. */
export interface Mark {
  text: string;
  kind: "evidence" | "masked";
}

interface PlacedMark extends Span {
  kind: Mark["kind"];
}

/** Where the marks stand in a text; one that does not occur is left out. */
export function marksIn(text: string, marks: readonly Mark[]): PlacedMark[] {
  const next = new Map<string, number>();
  return marks.flatMap(({ text: words, kind }): PlacedMark[] => {
    const start = words === "" ? -1 : text.indexOf(words, next.get(words) ?? 0);
    if (start < 0) return [];
    next.set(words, start + words.length);
    return [{ start, length: words.length, kind }];
  });
}

const looks = {
  evidence: "rounded-mark bg-mark",
  masked: "rounded-mark bg-accent-wash outline outline-accent",
};

/** The marks of a text area, painted behind it: the same text in the same places, itself unseen. */
export function MarkedText({
  text,
  marks,
  below,
}: {
  text: string;
  marks: readonly PlacedMark[];
  below: RefObject<HTMLTextAreaElement | null>;
}) {
  const backdrop = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = below.current;
    if (area === null) return;
    const follow = () => {
      if (backdrop.current) backdrop.current.scrollTop = area.scrollTop;
    };
    area.addEventListener("scroll", follow, { passive: true });
    return () => area.removeEventListener("scroll", follow);
  }, [below]);
  return (
    <div
      ref={backdrop}
      aria-hidden="true"
      className="absolute inset-0 contain-strict overflow-hidden rounded-control border border-transparent bg-card px-3.5 py-3 font-mono text-mono wrap-anywhere whitespace-pre-wrap text-transparent max-sm:text-16 [scrollbar-gutter:stable]"
    >
      {markedPieces(text, marks, (words, { start, kind }) => (
        <span key={start} className={looks[kind]}>
          {words}
        </span>
      ))}
      {"\n"}
    </div>
  );
}
