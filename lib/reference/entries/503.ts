import type { Entry } from "../entry.ts";

export const error503 = {
  code: "503",
  severity: "high",
  literal: [
    "Error: 503 Service Unavailable",
    "The service is temporarily unavailable. Please try again later.",
  ],
  causes: [
    { id: "overload" },
    { id: "maintenance", leads: ["read-announcements"] },
    { id: "scarce-resources" },
  ],
  doNow: ["try-with-backoff"],
  forGood: ["wait-some-minutes", "back-off", "read-announcements"],
} as const satisfies Entry;
