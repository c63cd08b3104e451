"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLanguage, useTexts } from "#components/texts.tsx";
import type { LookUp } from "#lib/diagnosis/index.ts";
import { localPath } from "#lib/messages/index.ts";
import { hitPath } from "#lib/reference/index.ts";
import { HeldNotes, HoldSubmit, releaseHeld } from "../ui/hold-submit.tsx";
import type { Search } from "./look-up-here.ts";
import { SearchAnswerList } from "./search-answer.tsx";

interface Found {
  search: Search;
  answer: LookUp;
}

/**
 * The search of the reference. It runs in the browser, which loads it when somebody comes to the field; without
 * JavaScript the form is posted. `isAside` lets the answer lie over the page beside it, where there is room.
 */
export function SearchBox({ limit, isAside = false }: { limit: number; isAside?: boolean }) {
  const t = useTexts();
  const language = useLanguage();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const loading = useRef<Promise<Search> | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [isMasked, setMasked] = useState(false);
  const [isLost, setLost] = useState(false);

  async function load(): Promise<Search | null> {
    try {
      loading.current ??= import("./look-up-here.ts").then(({ loadSearch }) => loadSearch(language));
      const search = await loading.current;
      setLost(false);
      return search;
    } catch {
      loading.current = null;
      setLost(true);
      return null;
    }
  }

  async function look(): Promise<LookUp | null> {
    const search = await load();
    if (search === null || field.current === null) return null;
    const answer = search.lookUp(field.current.value);
    if (answer.note === "masked" && answer.text !== null) field.current.value = answer.text;
    // What is typed behind a mask holds no key any more, and the field still says that it held one.
    setMasked((before) => answer.note === "masked" || (before && answer.note !== "empty"));
    flushSync(() => setFound({ search, answer }));
    return answer;
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const answer = await look();
    const [first] = answer?.hits ?? [];
    if (answer?.isCode && first) {
      clear();
      router.push(localPath(language, hitPath(first)));
    } else list.current?.querySelector("a")?.focus();
  }

  function clear() {
    if (field.current) field.current.value = "";
    setFound(null);
    setMasked(false);
  }

  function clearOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || found === null) return;
    event.preventDefault();
    clear();
    field.current?.focus();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the page ran
  useEffect(() => {
    if (form.current === null) return;
    const held = releaseHeld(form.current);
    if (held !== null) void submit();
    else if (field.current?.value) void look();
  }, []);

  const answer = found?.answer;
  const isTyped = answer !== undefined && answer.note !== "empty";
  const count = isTyped ? answer.hits.length + (answer.looksLike ? 1 : 0) : null;
  return (
    <search className="group/search relative block print:hidden" onKeyDown={clearOnEscape}>
      <HoldSubmit />
      <form ref={form} action="/search" method="post" data-guarded onSubmit={(event) => void submit(event)}>
        <input type="hidden" name="language" value={language} />
        <label htmlFor="search" className={isAside ? "sr-only" : "block text-15 font-medium"}>
          {t("search.label")}
        </label>
        <div className={`flex gap-2 ${isAside ? "" : "mt-2"}`}>
          <input
            ref={field}
            id="search"
            type="search"
            name="q"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={t("search.placeholder")}
            aria-describedby="search-note"
            className="block min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-card px-3 py-2 text-15 hover:border-faint max-sm:text-16 wide:min-h-9.5"
            onFocus={() => void load()}
            onInput={() => void look()}
          />
          <button
            type="submit"
            className="rounded-control border border-line-strong bg-card px-3 text-15 font-medium js:hidden"
          >
            {t("search.submit")}
          </button>
        </div>
        <p id="search-note" className={`mt-2 text-14 text-soft ${isAside ? "js:sr-only" : ""}`}>
          <span className="no-js:hidden">{t("search.here")}</span>
          <span className="js:hidden">{t("search.there")}</span>
        </p>
        <HeldNotes held={t("search.held")} late={t("search.lost")} />
      </form>
      <div role="status" className={isLost ? "mt-2 text-14" : "sr-only"}>
        {isLost ? t("search.lost") : count !== null && t("search.count", { count })}
      </div>
      {isTyped && (
        <section
          ref={list}
          tabIndex={-1}
          aria-label={t("search.results")}
          className={`mt-3 rounded-card border border-line-strong bg-card px-4 py-3.5 ${isAside ? aside : "max-w-2xl"}`}
        >
          <SearchAnswerList
            t={t}
            language={language}
            answer={isMasked && answer.note !== "too-long" ? { ...answer, note: "masked" } : answer}
            pages={found?.search.pages ?? []}
            limit={limit}
            text={answer.text ?? ""}
            onFollow={clear}
          />
        </section>
      )}
    </search>
  );
}

/** Over the page beside it, and only while somebody is in it. */
const aside =
  "wide:absolute wide:top-full wide:left-0 wide:z-10 wide:w-[34rem] wide:not-group-focus-within/search:hidden";
