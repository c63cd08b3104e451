import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import NextAuth, { getServerSession, type NextAuthOptions, type Session } from "next-auth";
import { encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { tellSessionEnded } from "#lib/notify/index.ts";
import { environment } from "#lib/platform/env.ts";
import { logFault } from "#lib/platform/log.ts";
import { sessionHours, signInPath, signInSchema } from "./rules.ts";
import { signIn } from "./sign-in.ts";

const sessionSeconds = sessionHours * 60 * 60;

/** All that a session tells. Name, role and whether the account is enabled are asked of the database each time. */
type StaffSession = Pick<Session, "expires"> & { accountId: number; beganAt: number; endsAt: number };

/** Whom a request's session names, since when, and when it ends by itself. Instants in epoch milliseconds. */
export interface FoundSession {
  accountId: number;
  beganAt: number;
  endsAt: number;
}

/** The request's session; null without one. Its account may be disabled by now, or its password changed. */
export async function findSession(): Promise<FoundSession | null> {
  const session = await getServerSession<NextAuthOptions, StaffSession>(options());
  if (session === null) return null;
  const { accountId, beganAt, endsAt } = session;
  return { accountId, beganAt, endsAt };
}

/** What streams know the request's session by: a hash, from which nobody makes the cookie. */
export async function sessionHash(): Promise<string> {
  const value = (await cookies()).get(sessionCookie().name)?.value ?? "";
  return createHash("sha256").update(value).digest("hex");
}

/** Signs an account in, in this browser, from `now` on. For whom it is, the caller has checked. */
export async function startSession(accountId: number, now: Date): Promise<void> {
  const { name, options: attributes } = sessionCookie();
  const token = { sub: String(accountId), beganAt: now.getTime() };
  const value = await encode({ token, secret: secret(), maxAge: sessionSeconds });
  (await cookies()).set(name, value, { ...attributes, maxAge: sessionSeconds });
}

/** Signs out, in this browser, and ends the streams that other tabs of it have open. */
export async function endSession(): Promise<void> {
  // The cookie goes, whether or not the database can be told.
  await tellSessionEnded(await sessionHash()).catch((error) => logFault("sign-out", error));
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
    secret: secret(),
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
      jwt: ({ token: { sub = "", exp, beganAt = 0 }, user }) => ({
        sub,
        exp,
        beganAt: user && "beganAt" in user ? Number(user.beganAt) : beganAt,
      }),
      // Not by `expires`: next-auth counts it from now, and takes it away before the session comes back.
      session: ({ session: { expires }, token }): StaffSession => ({
        expires,
        accountId: Number(token.sub),
        beganAt: Number(token.beganAt),
        endsAt: Number(token.exp) * 1000,
      }),
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
async function authorize(sent: unknown, address: unknown): Promise<{ id: string; beganAt: number } | null> {
  const beganAt = Date.now();
  try {
    const details = signInSchema.parse(sent);
    const answer = await signIn(details, { address: typeof address === "string" ? address : "unknown" });
    return answer.ok ? { id: String(answer.accountId), beganAt } : null;
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

function secret(): string {
  const { NEXTAUTH_SECRET } = environment();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is set by the start command");
  return NEXTAUTH_SECRET;
}
