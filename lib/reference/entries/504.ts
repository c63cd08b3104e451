import type { Entry } from "../entry.ts";

export const error504 = {
  code: "504",
  ours: true,
  severity: "high",
  literal: ["Error: 504 Gateway Timeout", "upstream request timeout"],
  causes: [{ id: "upstream-slow", leads: ["wait-half-a-minute", "compact"] }],
  doNow: ["wait-half-a-minute", "compact"],
  forGood: ["split-tasks", "look-at-status", "ask-support"],
} as const satisfies Entry;
