import type { Entry } from "../entry.ts";

export const error502 = {
  code: "502",
  severity: "high",
  literal: ["Error: 502 Bad Gateway", "The server received an invalid response from the upstream server."],
  causes: [
    { id: "upstream-trouble" },
    { id: "connection-dropped" },
    { id: "proxy-failed" },
    { id: "slow-upstream" },
  ],
  doNow: ["reach-endpoint", "wait-half-a-minute"],
  forGood: ["check-network", "other-network", "steadier-network", "ask-support"],
  firstByFault: { service: ["wait-half-a-minute"], unclear: ["reach-endpoint", "check-network"] },
} as const satisfies Entry;
