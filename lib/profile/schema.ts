import * as z from "zod/mini";

const clockTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a clock time such as 09:00"));

const webAddress = z
  .url()
  .check(z.refine((address) => /^https?:\/\//.test(address), "an address that begins with https://"));

const weeklyWindow = z.strictObject({
  /** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  opens: clockTime,
  /** At or before `opens` means on the next day. */
  closes: clockTime,
});

const closure = z.strictObject({
  /** A calendar date in the desk's zone on which nothing opens. */
  date: z.iso.date(),
  name: z.string(),
});

/** The weekly calendar of a desk, its closures by date and the zone of its clock times. */
export const supportHoursSchema = z.strictObject({
  /** IANA name of the desk's zone. */
  zone: z.string().check(z.refine(isZone, "a time zone such as Asia/Shanghai")),
  /** The name that stands beside every desk time, such as "Shanghai". */
  zoneCity: z.string(),
  weekly: z.array(weeklyWindow).check(z.minLength(1)),
  closures: z.array(closure),
});

const modelNames = z.strictObject({
  /** The literal beginning of each name. */
  prefix: z.string().check(z.minLength(3)),
  /** The words that names are made of besides numbers and dates, each at least 4 letters long. */
  families: z.array(z.string().check(z.regex(/^[a-z]{4,}$/))),
  /** Regular expressions, each for a whole name. A name made of other parts is not judged. */
  shapes: z.array(z.string().check(z.refine(isPattern, "a regular expression"))),
});

/** The API product that a desk supports: everything about it that the product must not know by heart. */
export const serviceProfileSchema = z.strictObject({
  name: z.string(),
  /** The right value of the base URL variable. */
  endpoint: webAddress,
  /** The environment variable that holds the key, as the customer's client reads it. */
  keyVariable: z.string().check(z.regex(/^[A-Z_][A-Z0-9_]*$/)),
  /** The client's other variable for a key: while it is set too, the client may send the wrong one. */
  otherKeyVariable: z.optional(z.string().check(z.regex(/^[A-Z_][A-Z0-9_]*$/))),
  baseUrlVariable: z.string().check(z.regex(/^[A-Z_][A-Z0-9_]*$/)),
  keyFormat: z.strictObject({
    /** The literal beginning of each key. */
    prefix: z.string().check(z.minLength(2)),
    /** Fewest characters after the prefix that make a full key. */
    minBodyLength: z.int().check(z.minimum(8)),
    /** What follows the prefix in the examples shown to a customer. */
    exampleBody: z.string(),
  }),
  /** Characters of a key that are kept, and the most that are taken without a question. */
  keyPrefixLength: z.strictObject({ kept: z.int(), taken: z.int() }),
  /** How the models are called; without it no model name is doubted. */
  models: z.optional(modelNames),
  dashboardUrl: webAddress,
  statusUrl: webAddress,
  chatUrl: webAddress,
  supportHours: supportHoursSchema,
  /** Support minutes between arrival and the promised answer. */
  replyWithinMinutes: z.int().check(z.minimum(1)),
  /** What the service says it does about an error: code to id of a text of the catalogue. */
  ownWords: z.record(z.string(), z.string()),
});

export type ServiceProfile = z.infer<typeof serviceProfileSchema>;
export type SupportHours = z.infer<typeof supportHoursSchema>;

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
