import type { Entry } from "../entry.ts";

export const error500 = {
  code: "500",
  severity: "high",
  literal: ["Error: 500 Internal Server Error", "An unexpected error occurred on the server."],
  causes: [{ id: "server-bug" }, { id: "resources" }, { id: "misconfigured" }],
  doNow: ["wait-a-minute", "verbose"],
  forGood: ["wait-some-minutes", "look-at-status", "ask-with-details"],
  firstByFault: { service: ["wait-a-minute"], unclear: ["reach-endpoint", "check-network"] },
} as const satisfies Entry;
