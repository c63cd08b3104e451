import "server-only";

export { serviceProfile } from "./profile.ts";
export { supportHours } from "./reads.ts";
