"use client";

import { useSyncExternalStore } from "react";
import { commandShells } from "#lib/reference/index.ts";
import { useTexts } from "../texts.tsx";
import { Choice } from "../ui/choice.tsx";
import { chooseShell, onShell, shownShell } from "./shell.ts";

/** Which shell the page's commands are for; works without JavaScript too, and with it is kept in this browser. */
export function ShellChoice() {
  const t = useTexts();
  const shell = useSyncExternalStore(onShell, shownShell, () => "bash" as const);
  return (
    <fieldset className="flex flex-wrap items-center gap-2 print:hidden">
      <legend className="sr-only">{t("site.shell.label")}</legend>
      <span aria-hidden="true" className="w-full text-14 text-soft sm:mr-1 sm:w-auto">
        {t("site.shell.label")}
      </span>
      {commandShells.map((name) => (
        <Choice
          key={name}
          type="radio"
          name="shell"
          value={name}
          // It is an answer to nobody: no form that stands around it sends it.
          form=""
          checked={shell === name}
          onChange={() => chooseShell(name)}
        >
          <span translate="no">{t(`site.shell.${name}`)}</span>
        </Choice>
      ))}
    </fieldset>
  );
}
