import type { Entry } from "../entry.ts";

export const error403 = {
  code: "403",
  severity: "medium",
  literal: ["Error: 403 Forbidden", "You don't have permission to access this resource."],
  causes: [
    { id: "endpoint", leads: ["show-endpoint", "set-endpoint"] },
    { id: "plan", leads: ["plan-includes", "subscription-active"], leadsOnly: true },
    { id: "region", leads: ["show-endpoint", "ask-support"] },
    { id: "account", leads: ["ask-permissions", "subscription-active"], leadsOnly: true },
  ],
  doNow: ["show-endpoint"],
  forGood: ["set-endpoint", "plan-includes", "ask-permissions"],
} as const satisfies Entry;
