import type { Entry } from "../entry.ts";

export const error429 = {
  code: "429",
  severity: "medium",
  literal: ["Error: 429 Too Many Requests", "Rate limit exceeded. Please slow down your requests."],
  causes: [
    { id: "rate" },
    { id: "concurrency" },
    { id: "tokens", leads: ["compact"] },
    { id: "quota", leads: ["larger-plan"] },
  ],
  doNow: ["wait-a-minute"],
  forGood: ["fewer-requests", "compact", "split-tasks", "larger-plan"],
} as const satisfies Entry;
