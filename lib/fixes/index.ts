import "server-only";

export { type Browser, browserOf } from "./browser.ts";
export { keepOutcome } from "./outcome.ts";
export { recentTable } from "./recent.ts";
export { sendToPerson } from "./send-to-person.ts";
