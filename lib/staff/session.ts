import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import NextAuth, { getServerSession, type NextAuthOptions, type Session } from "next-auth";
import { encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { environment } from "#lib/platform/env.ts";
import { logFault } from "#lib/platform/log.ts";
import { installationSecret } from "#lib/platform/secrets.ts";
import { findSessionAccount } from "./reads.ts";
import { type SignedIn, sessionHours, signInPath, signInSchema } from "./rules.ts";
import { signIn } from "./sign-in.ts";
import { addEndedSession } from "./writes.ts";

const sessionSeconds = sessionHours * 60 * 60;

/** All that a session tells. Name, role and whether the account is enabled are asked of the database each time. */
type StaffSession = Pick<Session, "expires"> & FoundSession;

/** What the cookie of a request says. */
export interface FoundSession {
  accountId: number;
  /** Under which of the account's passwords it began. No instant: the clocks of two processes may differ. */
  passwordVersion: number;
  /** A random name, from which nobody makes the cookie: what signing out ends, and what streams know it by. */
  name: string;
  /** When it ends by itself, in epoch milliseconds. */
  endsAt: number;
}

/** The request's session; null without one. Its account may be disabled by now, or its password changed. */
export async function findSession(): Promise<FoundSession | null> {
  const session = await getServerSession<NextAuthOptions, StaffSession>(options());
  // A cookie of an earlier version has no name.
  if (session === null || session.name === "") return null;
  const { accountId, passwordVersion, name, endsAt } = session;
  return { accountId, passwordVersion, name, endsAt };
}

/** Signs an account in, in this browser. For whom it is, the caller has checked. */
export async function startSession({ accountId, passwordVersion }: SignedIn): Promise<void> {
  const { name, options: attributes } = sessionCookie();
  const token = { sub: String(accountId), passwordVersion, session: await sessionName() };
  const value = await encode({ token, secret: installationSecret(), maxAge: sessionSeconds });
  (await cookies()).set(name, value, { ...attributes, maxAge: sessionSeconds });
}

/**
 * The name of a new session: the one of the session in whose place it comes, so that signing out also ends what is
 * open under an earlier cookie of this browser. Not of one that has ended, with which it would end at once.
 */
async function sessionName(): Promise<string> {
  const before = await findSession();
  const stands = before !== null && (await findSessionAccount(before)) !== null;
  return stands ? before.name : randomUUID();
}

/** Signs out, in this browser: whoever has a copy of the cookie is out too, and so are the streams under it. */
export async function endSession(): Promise<void> {
  const session = await findSession();
  // The cookie goes, whether or not the database can be told.
  if (session !== null) await addEndedSession(session.name).catch((error) => logFault("sign-out", error));
  const { name, options: attributes } = sessionCookie();
  (await cookies()).set(name, "", { ...attributes, maxAge: 0 });
}

/**
 * What next-auth's own addresses answer. Those that are not here are not needed: one of them writes to the log, and
 * `session` would renew a session for ever.
 */
const answered = ["csrf", "providers", "signin", "signout", "callback", "error"];

/** An email, a password and a token in the widest escapes. */
const maxBodyBytes = 16 * 1024;

/** Answers next-auth's own addresses below /api/auth. */
export async function answerNextAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!answered.includes(action)) return new Response(null, { status: 404 });
  const bodyBytes = Number(request.headers.get("content-length") ?? (request.body === null ? 0 : Infinity));
  if (bodyBytes > maxBodyBytes) return new Response(null, { status: 413 });
  try {
    const answer: Response = await NextAuth(request as never, context as never, options());
    return answer;
  } catch (error) {
    // Such as JSON that is none; its message would repeat what was sent.
    logFault("next-auth", error);
    return new Response(null, { status: 400 });
  }
}

/** Made at each request: at the build there is neither a secret nor an address. */
function options(): NextAuthOptions {
  return {
    secret: installationSecret(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: signInPath, error: signInPath },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (sent, { headers }) => authorize(sent, headers?.["x-forwarded-for"]),
      }),
    ],
    callbacks: {
      // There is a `user` only when somebody signs in by next-auth's own address.
      jwt: async ({ token: { sub = "", exp, passwordVersion, session }, user }) =>
        user && "passwordVersion" in user
          ? { sub, exp, passwordVersion: user.passwordVersion, session: await sessionName() }
          : { sub, exp, passwordVersion, session },
      // Not by `expires`: next-auth counts it from now, and takes it away before the session comes back.
      session: ({ session: { expires }, token }): StaffSession => ({
        expires,
        accountId: Number(token.sub),
        passwordVersion: Number(token.passwordVersion),
        name: typeof token.session === "string" ? token.session : "",
        endsAt: Number(token.exp) * 1000,
      }),
    },
    events: {
      // Somebody signs out by next-auth's own address.
      signOut: async ({ token }) => {
        if (typeof token?.session === "string") await addEndedSession(token.session);
      },
    },
    // A cookie that is too old or made up is no fault of ours; of all else the code tells, and no more.
    logger: {
      error: (code) => void (code === "JWT_SESSION_ERROR" || console.error(`next-auth: ${code}`)),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Never throws: next-auth would tell the browser the text of the exception. */
async function authorize(
  sent: unknown,
  address: unknown,
): Promise<{ id: string; passwordVersion: number } | null> {
  try {
    const details = signInSchema.parse(sent);
    const answer = await signIn(details, { address: typeof address === "string" ? address : "unknown" });
    return answer.ok ? { id: String(answer.accountId), passwordVersion: answer.passwordVersion } : null;
  } catch (error) {
    logFault("sign-in", error);
    return null;
  }
}

/** With https the name's beginning makes browsers refuse it from any other host and without encryption. */
function sessionCookie() {
  const secure = environment().PUBLIC_URL.startsWith("https://");
  const name = secure ? "__Host-fixfirst-session" : "fixfirst-session";
  return { name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure } };
}
