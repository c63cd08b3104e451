import * as z from "zod/mini";

const wholeNumber = (from: number, to: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.minimum(from), z.maximum(to)),
    ),
  );

const postgresAddress = z.string().check(z.regex(/^postgres(ql)?:\/\/.+/), z.refine(isAddress));

/** Only an origin: what follows the host would be lost in links, so it is refused instead. */
const origin = z.string().check(z.refine((text) => isAddress(text) && /^https?:\/\/[^/?#@]+$/.test(text)));

/** A base64 AES key of 16, 24 or 32 bytes, as Next takes it. */
const aesKey = z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/));

const environmentSchema = z.object({
  PORT: z._default(wholeNumber(1, 65535), 3000),
  PUBLIC_URL: z.optional(origin),
  TRUSTED_PROXIES: z._default(wholeNumber(0, 16), 0),
  DATABASE_URL: z.optional(postgresAddress),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), ".data"),
  SERVICE_PROFILE: z._default(z.string().check(z.minLength(1)), "lib/profile/qcode.json"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.optional(aesKey),
  NEXTAUTH_SECRET: z.optional(z.string().check(z.minLength(32))),
});

type EnvironmentName = keyof z.infer<typeof environmentSchema>;

/** For each variable what is expected, and a value that would pass: the text of the error at the start. */
const expected: Record<EnvironmentName, { what: string; example: string }> = {
  PORT: { what: "a port from 1 to 65535", example: "3000" },
  PUBLIC_URL: {
    what: "the address that customers open, with nothing after the host",
    example: "https://help.example.com",
  },
  TRUSTED_PROXIES: { what: "the number of proxies in front, from 0 to 16", example: "1" },
  DATABASE_URL: {
    what: "the address of a PostgreSQL database",
    example: "postgresql://fixfirst:secret@db.example.com:5432/fixfirst",
  },
  DATA_DIR: { what: "a folder for the embedded database", example: "/var/lib/fixfirst" },
  SERVICE_PROFILE: { what: "the path of a service profile", example: "lib/profile/qcode.json" },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
    what: "a base64 AES key of 16, 24 or 32 bytes",
    example: "the output of: openssl rand -base64 32",
  },
  NEXTAUTH_SECRET: {
    what: "a secret of at least 32 characters",
    example: "the output of: openssl rand -base64 32",
  },
};

/** The settings of one installation, parsed. `PUBLIC_URL` is always an origin without a slash at its end. */
export type Environment = z.infer<typeof environmentSchema> & { PUBLIC_URL: string };

/**
 * Reads all settings from a set of environment variables. An empty variable counts as not set.
 * Gives either the settings or one sentence for each wrong variable; a sentence names the variable and never
 * its value, which may be a password.
 */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): { ok: true; environment: Environment } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as EnvironmentName));
    return {
      ok: false,
      problems: [...names].map(
        (name) => `${name} must be ${expected[name].what}, for example: ${expected[name].example}`,
      ),
    };
  }
  const environment = parsed.data;
  return {
    ok: true,
    environment: {
      ...environment,
      PUBLIC_URL: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
    },
  };
}

let current: Environment | undefined;

/** The settings of this process, parsed at the first call. Throws where the start would have stopped. */
export function environment(): Environment {
  if (current === undefined) {
    const read = readEnvironment(process.env);
    if (!read.ok) throw new Error(read.problems.join("\n"));
    current = read.environment;
  }
  return current;
}

function isAddress(text: string): boolean {
  return URL.canParse(text);
}
