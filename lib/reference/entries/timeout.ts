import type { Entry } from "../entry.ts";

export const timeout = {
  code: "timeout",
  severity: "medium",
  severityIsOurs: true,
  literal: ["Error: Connection timed out", "The request timed out while waiting for a response."],
  causes: [
    { id: "network", leads: ["reach-endpoint", "check-network", "other-network"], leadsOnly: true },
    { id: "too-large", leads: ["compact", "split-tasks"], leadsOnly: true },
    { id: "too-complex", leads: ["split-tasks", "compact"], leadsOnly: true },
    { id: "slow-server", leads: ["wait-half-a-minute"] },
  ],
  doNow: ["ping-host", "reach-endpoint", "compact"],
  forGood: ["check-network", "keep-context-small", "split-tasks", "steadier-network"],
} as const satisfies Entry;
