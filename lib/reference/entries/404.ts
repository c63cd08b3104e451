import type { Entry } from "../entry.ts";

export const error404 = {
  code: "404",
  ours: true,
  severity: "medium",
  literal: [
    "Error: 404 Not Found",
    "There's an issue with the selected model (claude-sonet-4-5). It may not exist or you may not have access to it.",
  ],
  causes: [
    { id: "model", leads: ["pick-model", "model-variables", "plan-includes"], leadsOnly: true },
    { id: "address", leads: ["show-endpoint", "set-endpoint"], leadsOnly: true },
  ],
  doNow: ["show-endpoint", "set-endpoint", "pick-model"],
  forGood: ["model-variables", "plan-includes", "ask-with-details"],
} as const satisfies Entry;
