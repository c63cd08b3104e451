import { type ReactNode, type RefObject, useEffect, useRef } from "react";

/** Words to be found and marked: what we read, or what is left of a key that we threw away. */
export interface Mark {
  text: string;
  kind: "evidence" | "masked";
}

interface PlacedMark extends Mark {
  start: number;
}

/** Where the marks stand in a text, in order and without overlap; one that does not occur is left out. */
export function marksIn(text: string, marks: readonly Mark[]): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const next = new Map<string, number>();
  for (const mark of marks) {
    const start = mark.text === "" ? -1 : text.indexOf(mark.text, next.get(mark.text) ?? 0);
    if (start < 0) continue;
    next.set(mark.text, start + mark.text.length);
    placed.push({ ...mark, start });
  }
  placed.sort((a, b) => a.start - b.start);
  return placed.filter(({ start }, index) => {
    const before = placed[index - 1];
    return !before || start >= before.start + before.text.length;
  });
}

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
      className="absolute inset-0 overflow-hidden rounded-control border border-transparent bg-card px-3.5 py-3 font-mono text-mono wrap-anywhere whitespace-pre-wrap text-transparent max-sm:text-16 [scrollbar-gutter:stable]"
    >
      {marked(text, marks)}
      {"\n"}
    </div>
  );
}

function marked(text: string, marks: readonly PlacedMark[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, text: word, kind } of marks) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <span
        key={start}
        className={
          kind === "evidence" ? "rounded-mark bg-mark" : "rounded-mark bg-accent-wash outline outline-accent"
        }
      >
        {word}
      </span>,
    );
    from = start + word.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}
