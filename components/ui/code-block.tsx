import { CopyButton, type CopyWords } from "./copy-button.tsx";

type CodeBlockProps = {
  text: string;
  copy?: CopyWords;
  /** Set for a program whose line breaks carry meaning: it keeps its lines and scrolls sideways. */
  script?: boolean;
  /** What the block is, for a screen reader. */
  label?: string;
  /** What the block is, for everyone to read above the text. */
  caption?: string;
};

/**
 * Terminal text. Long lines wrap, so that a phone shows all of it. With `copy` it has a copy button on its right,
 * which needs JavaScript and is not there without it.
 */
export function CodeBlock({ text, copy, script = false, caption, label = caption }: CodeBlockProps) {
  const lines = script ? "overflow-x-auto whitespace-pre" : "whitespace-pre-wrap wrap-anywhere";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] rounded-control border border-line bg-sunk">
      {caption && (
        <p
          // The block below has it as its name.
          aria-hidden="true"
          className="col-span-2 border-b border-line px-3 py-1 text-13 text-soft"
        >
          {caption}
        </p>
      )}
      <pre
        translate="no"
        // A box that scrolls must be reachable by keyboard.
        {...(script && { tabIndex: 0, role: "group" })}
        {...(label !== undefined && { "aria-label": label, role: "group" })}
        className={`rounded-control font-mono text-mono ${copy ? "py-2.5 pr-2 pl-3" : "col-span-2 px-3.5 py-3"} ${lines}`}
      >
        <code>{text}</code>
      </pre>
      {copy && <CopyButton text={text} words={copy} />}
    </div>
  );
}
