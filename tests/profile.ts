import { type ServiceProfile, serviceProfileSchema } from "#lib/profile/index.ts";
import qcode from "#lib/profile/qcode.json" with { type: "json" };

/** The profile of the first desk, as the product reads it. */
export const profile: ServiceProfile = serviceProfileSchema.parse(qcode);
