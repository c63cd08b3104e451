"use client";

import type { ReactNode } from "react";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { Tag } from "../ui/tag.tsx";
import { usePresent } from "./presence.tsx";

/** More than these are counted: the names of a whole team would push the ticket aside. */
const mostNames = 2;

const paths = {
  /** A pencil. */
  writing: "M1 11l.7-2.9L8.6 1.2a1 1 0 0 1 1.4 0l.8.8a1 1 0 0 1 0 1.4L3.9 10.3z",
  /** An eye. */
  looking:
    "M6 2.5C3 2.5 1 5 .4 6 1 7 3 9.5 6 9.5S11 7 11.6 6C11 5 9 2.5 6 2.5zm0 5.7a2.2 2.2 0 1 1 0-4.4 2.2 2.2 0 0 1 0 4.4z",
};

/** Who else is at a ticket, by shape and word; `brief` is for a row, and tells of no lookers while somebody writes. */
export function PresentTags({ ticket, brief = false }: { ticket: string; brief?: boolean }) {
  const t = useTexts();
  const language = useLanguage();
  const { writers, lookers } = usePresent(ticket);
  const short = { b: (chunks: ReactNode) => <span className="max-w-32 truncate">{chunks}</span> };
  return (
    <>
      {writers.length > 0 && (
        <Tag tone="accent">
          <Glyph kind="writing" />
          <span className="flex gap-1">
            {t.rich("desk.presence.writing", { ...namesOf(t, language, writers), ...short })}
          </span>
        </Tag>
      )}
      {lookers.length > 0 && !(brief && writers.length > 0) && (
        <Tag>
          <Glyph kind="looking" />
          <span className="flex gap-1">
            {t.rich("desk.presence.looking", { ...namesOf(t, language, lookers), ...short })}
          </span>
        </Tag>
      )}
    </>
  );
}

/** Who else is at a ticket, in sentences over the field in which one is about to write. Writing is read out. */
export function PresentLine({ ticket }: { ticket: string }) {
  const t = useTexts();
  const language = useLanguage();
  const { writers, lookers } = usePresent(ticket);
  return (
    <div className="flex flex-wrap gap-x-5 text-14">
      <div role="status" className="min-w-0 font-medium text-accent">
        {writers.length > 0 && (
          <Sentence kind="writing">{t("desk.presence.writingReply", namesOf(t, language, writers))}</Sentence>
        )}
      </div>
      {lookers.length > 0 && (
        <div className="min-w-0 text-soft">
          <Sentence kind="looking">{t("desk.presence.lookingToo", namesOf(t, language, lookers))}</Sentence>
        </div>
      )}
    </div>
  );
}

function Sentence({ kind, children }: { kind: keyof typeof paths; children: string }) {
  return (
    <p className="flex items-baseline gap-2 pb-1.5">
      <Glyph kind={kind} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}

function Glyph({ kind }: { kind: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 fill-current">
      <path d={paths[kind]} />
    </svg>
  );
}

function namesOf(t: Translator, language: Language, names: readonly string[]) {
  const shown = names.length <= mostNames + 1 ? names : names.slice(0, mostNames);
  const left = names.length - shown.length;
  const parts = left === 0 ? shown : [...shown, t("desk.presence.more", { count: left })];
  return { names: new Intl.ListFormat(localeOf(language)).format(parts), count: names.length };
}
