import type { Entry } from "../entry.ts";

export const error400 = {
  code: "400",
  severity: "low",
  literal: ["Error: 400 Bad Request", "The request was malformed or contained invalid parameters."],
  causes: [
    { id: "bad-json", leads: ["simplify-input", "check-parameters"] },
    { id: "missing-parameter", leads: ["check-parameters"] },
    { id: "out-of-range", leads: ["check-parameters"] },
    { id: "bad-encoding", leads: ["encode-paths"] },
    { id: "too-long", ours: true, leads: ["compact", "start-anew"], leadsOnly: true },
    { id: "credit", ours: true, leads: ["check-credit", "show-endpoint"], leadsOnly: true },
  ],
  doNow: ["simple-test"],
  forGood: ["simplify-input", "encode-paths", "check-parameters"],
} as const satisfies Entry;
