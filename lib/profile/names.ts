import type { ServiceProfile } from "./schema.ts";

/** The host name of the service's endpoint, such as `asia.qcode.cc`. */
export function endpointHost(profile: ServiceProfile): string {
  return new URL(profile.endpoint).hostname;
}

/** A key prefix as a customer of this service would type it, such as `cr_a1b2c3d`. */
export function exampleKeyPrefix(profile: ServiceProfile): string {
  return profile.keyFormat.prefix + profile.keyFormat.exampleBody;
}
