import type { Entry } from "../entry.ts";

export const error400 = {
  code: "400",
  severity: "low",
  literal: ["Error: 400 Bad Request", "The request was malformed or contained invalid parameters."],
  causes: [
    { id: "bad-json" },
    { id: "missing-parameter" },
    { id: "out-of-range" },
    { id: "bad-encoding" },
    { id: "too-long", ours: true, leads: ["compact"] },
    { id: "credit", ours: true, leads: ["check-credit"] },
  ],
  doNow: ["simple-test"],
  forGood: ["simplify-input", "encode-paths", "check-parameters"],
} as const satisfies Entry;
