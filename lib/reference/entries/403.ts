import type { Entry } from "../entry.ts";

export const error403 = {
  code: "403",
  severity: "medium",
  literal: ["Error: 403 Forbidden", "You don't have permission to access this resource."],
  causes: [
    { id: "endpoint" },
    { id: "plan", leads: ["plan-includes"] },
    { id: "region" },
    { id: "account", leads: ["ask-permissions"] },
  ],
  doNow: ["show-endpoint"],
  forGood: ["set-endpoint", "plan-includes", "ask-permissions"],
} as const satisfies Entry;
