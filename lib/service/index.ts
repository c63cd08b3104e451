import "server-only";

export { serviceProfile } from "./profile.ts";
export { promisedHours, supportHours } from "./reads.ts";
