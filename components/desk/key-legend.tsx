"use client";

import { useTexts } from "../texts.tsx";
import { KeyCap } from "./key-cap.tsx";
import { switchKeys, useKeysOn } from "./use-keys.ts";

/** What the single keys do, where they do it, and the switch that turns them off. */
export function KeyLegend() {
  const t = useTexts();
  const on = useKeysOn();
  return (
    <div className="hidden items-center gap-4 text-13 text-soft js:any-pointer-fine:flex">
      {on && (
        <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <li className="flex items-center gap-1">
            <Key name="J" />
            <Key name="K" /> {t("desk.keys.move")}
          </li>
          <li className="flex items-center gap-1">
            <Key name="Enter" shown={t("desk.keys.enter")} /> {t("desk.keys.open")}
          </li>
          <li className="flex items-center gap-1">
            <Key name="N" /> {t("desk.keys.takeNext")}
          </li>
        </ul>
      )}
      <label className="ml-auto inline-flex min-h-6 items-center gap-1.5 hover:text-ink">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => switchKeys(event.target.checked)}
          className="size-3.5"
        />
        {t("desk.keys.switch")}
      </label>
    </div>
  );
}

function Key({ name, shown = name }: { name: string; shown?: string }) {
  return (
    <>
      <span className="sr-only">{name}</span>
      <KeyCap>{shown}</KeyCap>
    </>
  );
}
