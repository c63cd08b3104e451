export { type Change, closesAt, isOpen, nextOpening, upcomingChanges } from "./open.ts";
export type { Stretch } from "./stretches.ts";
export { addSupportTime, arrival, type SupportTime, supportMillisecondsBetween } from "./support-time.ts";
