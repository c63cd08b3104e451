"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Diagnosis } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { errorMessageMaxBytes, type Split, splitPaste } from "#lib/report/index.ts";
import { FieldErrors } from "../ui/field-errors.tsx";
import { Shape } from "../ui/shape.tsx";
import { ownZone } from "../ui/time.ts";
import { type Mark, MarkedText, marksIn } from "./marked-text.tsx";
import { terminalInput } from "./text-fields.tsx";

interface PasteBoxProps {
  t: Translator;
  profile: ServiceProfile;
  /** What was read in the error message, whose words are marked in the box. */
  diagnosis: Diagnosis | null;
  errorMessage: string;
  /** Set where a report was to be sent without a paste. */
  isMissing: boolean;
  /** Takes what went where, each time the box changes. */
  onSplit: (split: Split, { isAtOnce }: { isAtOnce: boolean }) => void;
}

/** So much of a paste is taken: a report's error message and some more, which is cut there and said so. */
const longest = 2 * errorMessageMaxBytes;

/** Who types is read at every letter up to so many characters; in a longer text at a pause of so many milliseconds. */
const quickLength = 4096;
const pause = 150;

/** Nobody types so many characters at once. */
const leap = 32;

/**
 * One box for everything that the terminal shows. It is split here, in the browser; a full key is taken out of the
 * box itself before anything else happens.
 */
export function PasteBox({ t, profile, diagnosis, errorMessage, isMissing, onSplit }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState("");
  const [masked, setMasked] = useState<Split["masked"]>([]);
  const [problem, setProblem] = useState<"failed" | "too-long" | null>(null);
  const typing = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; length: number }>({
    timer: undefined,
    length: 0,
  });

  function takeSoon() {
    const { length } = box.current?.value ?? "";
    const isPasted = Math.abs(length - typing.current.length) > leap;
    typing.current.length = length;
    callOff();
    if (isPasted || length <= quickLength) take({ isAtOnce: isPasted });
    else typing.current.timer = setTimeout(take, pause, { isAtOnce: false });
  }

  function callOff() {
    clearTimeout(typing.current.timer);
    typing.current.timer = undefined;
  }

  function take(how: { isAtOnce: boolean }) {
    callOff();
    if (box.current === null) return;
    const { value } = box.current;
    const split = splitPaste(value.slice(0, longest), { now: Date.now(), zone: ownZone(), profile });
    if (split.failed) {
      setProblem("failed");
      return;
    }
    setProblem(value.length > longest ? "too-long" : null);
    if (split.masked.length > 0) {
      box.current.value = split.text;
      // What was typed after a mask holds no key any more, and still says how many there were.
      setMasked((before) => [...before, ...split.masked]);
    } else if (value.trim() === "") setMasked([]);
    setShown(box.current.value);
    typing.current.length = box.current.value.length;
    onSplit(split, how);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was pasted before the page ran
  useEffect(() => {
    if (box.current?.value) take({ isAtOnce: true });
    // What was typed last goes along with a form that is sent before the pause.
    const form = box.current?.form;
    const takeNow = () => typing.current.timer !== undefined && take({ isAtOnce: true });
    form?.addEventListener("submit", takeNow, { capture: true });
    return () => {
      form?.removeEventListener("submit", takeNow, { capture: true });
      callOff();
    };
  }, []);

  // The marks are painted after the fix: to lay out a long text once more takes longer than to find the error in it.
  const marked = useDeferredValue(
    useMemo(() => {
      const marks: Mark[] = [
        ...masked.map((key): Mark => ({ text: key.shown, kind: "masked" })),
        ...(diagnosis?.evidence ?? [])
          .filter(({ field }) => field === "errorMessage")
          .map(
            ({ start, length }): Mark => ({
              text: errorMessage.slice(start, start + length),
              kind: "evidence",
            }),
          ),
      ];
      return { text: shown, marks: marksIn(shown, marks) };
    }, [shown, masked, diagnosis, errorMessage]),
  );
  const told = problem ?? (isMissing ? "missing" : null);
  const problems = told ? [{ text: t(`form.paste.${told}`, { limit: longest / 1024 }) }] : [];
  return (
    <div>
      <label htmlFor="paste" className="block text-15 font-medium">
        {t("form.paste.label")}
      </label>
      <div className="relative mt-2">
        <MarkedText {...marked} below={box} />
        <textarea
          ref={box}
          id="paste"
          rows={9}
          aria-describedby={told ? "paste-problems paste-note" : "paste-note"}
          aria-invalid={isMissing || undefined}
          placeholder={t("form.paste.example")}
          className="relative block min-h-52 w-full min-w-0 resize-y rounded-control border border-line-strong bg-transparent px-3.5 py-3 font-mono text-mono wrap-anywhere whitespace-pre-wrap hover:border-faint focus-visible:outline-2 focus-visible:outline-focus max-sm:text-16 [scrollbar-gutter:stable]"
          {...terminalInput}
          onInput={takeSoon}
        />
      </div>
      <FieldErrors id="paste-problems" problems={problems} />
      <p
        id="paste-note"
        aria-live="polite"
        className="mt-2 flex flex-wrap items-start gap-x-2.5 gap-y-1 text-14 text-soft"
      >
        {masked.length > 0 ? (
          <>
            <span className="inline-flex items-center gap-1.5 rounded-tag bg-accent-wash px-2 py-px text-13 font-medium whitespace-nowrap text-accent forced-colors:border">
              <Shape kind="circle" className="size-2" />
              {t("form.paste.masked", { count: masked.length })}
            </span>
            <span className="min-w-0 flex-1 basis-48">{t("form.paste.maskedWhy")}</span>
          </>
        ) : (
          t("form.paste.why")
        )}
      </p>
    </div>
  );
}
