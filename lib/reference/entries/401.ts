import type { Entry } from "../entry.ts";

export const error401 = {
  code: "401",
  severity: "medium",
  literal: ["Error: 401 Unauthorized", "Invalid API key or authentication token."],
  causes: [
    { id: "malformed" },
    { id: "expired", leads: ["subscription-active"] },
    { id: "disabled", leads: ["replace-key"], personFirst: true },
    { id: "missing", leads: ["set-key"] },
  ],
  doNow: ["measure-key", "set-key"],
  forGood: ["key-status", "subscription-active", "replace-key"],
} as const satisfies Entry;
