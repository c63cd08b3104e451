import type { RefObject } from "react";
import { useTexts } from "../texts.tsx";
import type { Kind } from "./use-composer.ts";

interface ComposerAreaProps {
  area: RefObject<HTMLTextAreaElement | null>;
  kind: Kind;
  text: string;
  /** Ids of what stands around it and belongs to it. */
  describedBy: string;
  isInvalid: boolean;
  isPending: boolean;
  onWrite: (text: string) => void;
  onSend: () => void;
}

/** The field of the composer. It grows with its text; Ctrl and Enter send, but never while a word is composed. */
export function ComposerArea(props: ComposerAreaProps) {
  const { area, kind, text, describedBy, isInvalid, isPending, onWrite, onSend } = props;
  const t = useTexts();
  return (
    <textarea
      ref={area}
      name="text"
      aria-label={t(`desk.composer.${kind}Label`)}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      rows={3}
      value={text}
      readOnly={isPending}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={(event) => {
        const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (!isSend || event.nativeEvent.isComposing || isPending) return;
        event.preventDefault();
        onSend();
      }}
      className="block field-sizing-content max-h-[40svh] min-h-22 w-full resize-none bg-transparent px-4 py-2.5 text-15 outline-none max-sm:text-16"
    />
  );
}
