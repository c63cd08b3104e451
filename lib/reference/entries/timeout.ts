import type { Entry } from "../entry.ts";

export const timeout = {
  code: "timeout",
  severity: "medium",
  severityIsOurs: true,
  literal: ["Error: Connection timed out", "The request timed out while waiting for a response."],
  causes: [
    { id: "network" },
    { id: "too-large", leads: ["compact"] },
    { id: "too-complex", leads: ["split-tasks"] },
    { id: "slow-server" },
  ],
  doNow: ["ping-host", "reach-endpoint", "compact"],
  forGood: ["check-network", "keep-context-small", "split-tasks", "steadier-network"],
} as const satisfies Entry;
