export { endpointHost, exampleKeyPrefix } from "./names.ts";
export {
  type ServiceProfile,
  type SupportHours,
  serviceProfileSchema,
  supportHoursSchema,
} from "./schema.ts";
