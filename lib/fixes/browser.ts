import "server-only";
import { isLinkToken } from "#lib/link/index.ts";
import { environment } from "#lib/platform/env.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";

const name = "fixfirst-browser";

/** A year, in seconds. */
const maxAge = 31_536_000;

/** A browser that pressed a button: what is kept of it, and the cookie that it gets at its first press. */
export interface Browser {
  hash: string;
  /** The value of a Set-Cookie header; null where the browser has its id already. */
  cookie: string | null;
}

/** Tells browsers apart by a random id in a cookie, which is set only once somebody presses a button. */
export function browserOf(cookies: string | null): Browser {
  const id = new RegExp(`(?:^|;\\s{0,2})${name}=([^;\\s]{1,64})`).exec(cookies ?? "")?.[1];
  if (id !== undefined && isLinkToken(id)) return { hash: hashLinkToken(id), cookie: null };
  const made = randomLinkToken();
  const secure = environment().PUBLIC_URL.startsWith("https://") ? "; Secure" : "";
  return {
    hash: hashLinkToken(made),
    cookie: `${name}=${made}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`,
  };
}
