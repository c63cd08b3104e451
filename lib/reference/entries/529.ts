import type { Entry } from "../entry.ts";

export const error529 = {
  code: "529",
  severity: "high",
  literal: ["Error: 529 Overloaded", "The API is temporarily overloaded. Please try again later."],
  causes: [{ id: "surge" }, { id: "peak-hours" }, { id: "popular-event" }],
  doNow: ["wait-two-minutes"],
  forGood: ["wait-longer", "avoid-peak-hours", "keep-context-small"],
} as const satisfies Entry;
