import type { Entry } from "../entry.ts";

export const error401 = {
  code: "401",
  severity: "medium",
  literal: ["Error: 401 Unauthorized", "Invalid API key or authentication token."],
  causes: [
    { id: "malformed", leads: ["measure-key", "enter-key"], leadsOnly: true },
    { id: "expired", leads: ["enter-key", "subscription-active"], leadsOnly: true },
    { id: "disabled", leads: ["replace-key"], personFirst: true },
    { id: "missing", leads: ["enter-key", "measure-key"], leadsOnly: true },
    { id: "wrong-provider", ours: true, leads: ["enter-key", "show-endpoint"], leadsOnly: true },
    // Claude Code asks for a sign-in also where the key is missing or was refused (docs/integrations.md).
    {
      id: "login-expired",
      ours: true,
      leads: ["check-environment", "enter-key", "set-endpoint", "log-in-again"],
      leadsOnly: true,
    },
  ],
  doNow: ["measure-key", "set-key"],
  forGood: ["key-status", "subscription-active", "replace-key"],
} as const satisfies Entry;
