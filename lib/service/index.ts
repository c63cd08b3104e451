import "server-only";

export { serviceProfile } from "./profile.ts";
export { promisedHours, recentHours, supportHours } from "./reads.ts";
