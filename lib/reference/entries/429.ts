import type { Entry } from "../entry.ts";

export const error429 = {
  code: "429",
  severity: "medium",
  literal: ["Error: 429 Too Many Requests", "Rate limit exceeded. Please slow down your requests."],
  causes: [
    { id: "rate", leads: ["wait-a-minute", "fewer-requests"] },
    { id: "concurrency", leads: ["close-sessions"] },
    { id: "tokens", leads: ["compact", "split-tasks"] },
    { id: "quota", leads: ["wait-for-reset", "larger-plan"], leadsOnly: true },
  ],
  doNow: ["wait-a-minute"],
  forGood: ["fewer-requests", "compact", "split-tasks", "larger-plan"],
} as const satisfies Entry;
