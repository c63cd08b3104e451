import type { Entry } from "../entry.ts";

export const error413 = {
  code: "413",
  ours: true,
  severity: "low",
  literal: ["Error: 413 Request Entity Too Large", "Request too large (max 32MB)."],
  causes: [{ id: "request-size", leads: ["smaller-files", "compact", "start-anew"] }],
  doNow: ["smaller-files", "compact", "start-anew"],
  forGood: ["split-tasks", "keep-context-small", "ask-support"],
} as const satisfies Entry;
