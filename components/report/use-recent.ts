"use client";

import { useEffect, useState } from "react";
import type { RecentTable } from "#lib/fixes/rules.ts";

/** In milliseconds: how often an open page asks again. */
const renewal = 60_000;

/**
 * The codes that others report at present, once there is a fix to stand beside. The whole table is loaded, so that
 * which code this customer has is told to nobody. Empty while it cannot be had.
 */
export function useRecent(isWanted: boolean): RecentTable {
  const [table, setTable] = useState<RecentTable>({});
  useEffect(() => {
    if (!isWanted) return;
    const load = async () => {
      try {
        const response = await fetch("/recent");
        if (response.ok) setTable(await response.json());
      } catch {
        // Nothing is said of others then.
      }
    };
    void load();
    const timer = setInterval(load, renewal);
    return () => clearInterval(timer);
  }, [isWanted]);
  return table;
}
