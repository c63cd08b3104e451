import type { Entry } from "../entry.ts";

export const connection = {
  code: "connection",
  ours: true,
  severity: "medium",
  literal: ["Unable to connect to API (ConnectionRefused)", "API Error: Connection error."],
  causes: [
    { id: "dns", leads: ["resolve-host", "show-endpoint", "other-network"], leadsOnly: true },
    { id: "refused", leads: ["show-endpoint", "set-endpoint", "show-proxy"], leadsOnly: true },
    { id: "reset", leads: ["wait-half-a-minute", "other-network", "show-proxy"], leadsOnly: true },
    { id: "tls", leads: ["check-clock", "company-certificate", "other-network"], leadsOnly: true },
    { id: "proxy", leads: ["show-proxy", "other-network"], leadsOnly: true },
    { id: "cut-off", leads: ["wait-half-a-minute", "shorter-answer"], leadsOnly: true },
  ],
  doNow: ["reach-endpoint", "show-endpoint", "check-network"],
  forGood: ["show-proxy", "other-network", "steadier-network", "ask-with-details"],
} as const satisfies Entry;
