import * as z from "zod/mini";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type GuardedText, guardFields } from "#lib/report/index.ts";

/** What a staff member may be. An admin does all that an agent does. */
export const roles = ["agent", "admin"] as const;

export type Role = (typeof roles)[number];

/** Who may do what: one line for each action. The interface hides what is not allowed, and the verbs refuse it. */
const allowed = {
  "work-tickets": ["agent", "admin"],
  "see-team": ["admin"],
  invite: ["admin"],
  "revoke-invitation": ["admin"],
  "disable-account": ["admin"],
  "enable-account": ["admin"],
  "reset-password": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type StaffAction = keyof typeof allowed;

/** Whether a role may do something. */
export function mayDo(role: Role, action: StaffAction): boolean {
  const those: readonly Role[] = allowed[action];
  return those.includes(role);
}

export const nameMaxLength = 60;
const emailMaxLength = 254;
export const passwordMinLength = 12;
/** So that nobody has us hash a book. */
export const passwordMaxLength = 256;

/** `aaaaaaaaaaaa` is twelve characters long, and the first thing that is tried. */
const passwordMinDifferent = 5;

/** How long a link to an account can be used. */
export const setupLinkHours = 24;
export const invitationHours = 72;
export const passwordLinkHours = 24;

/** After this a person signs in again: longer than a shift, shorter than a day. */
export const sessionHours = 12;

/**
 * Tries to sign in, right or wrong ones. Slower, never locked. An address has fewer than an account, so that who
 * tries from one place cannot use up what the account's owner needs at another.
 */
export const addressBudget = { name: "sign-in-address", times: 15, withinSeconds: 120 };
export const accountBudget = { name: "sign-in-account", times: 20, withinSeconds: 120 };

/** Tries to change one's password, right or wrong ones. */
export const passwordBudget = { name: "password", times: 10, withinSeconds: 120 };

/** What is wrong with one field of an account; the text stands in the catalogue under `staff.problems`. */
export type AccountField = "name" | "email" | "password";

export type AccountProblem =
  | { field: "name"; reason: "missing" | "too-long" | "full-key" }
  | { field: "email"; reason: "missing" | "too-long" | "not-an-email" | "taken" | "full-key" }
  | { field: "password"; reason: "missing" | "too-short" | "too-long" | "too-simple" };

/** What an account is made from. Name and email are shown, so they have passed the key guard. */
export interface AccountDetails {
  name: GuardedText;
  email: GuardedText;
  password: string;
}

/**
 * Reads what was typed to make an account: the details as they are stored, or each problem with its field, and the
 * name and email that may stand in the fields again.
 */
export function readAccount(
  sent: Readonly<Record<string, unknown>>,
  profile: ServiceProfile,
):
  | { ok: true; account: AccountDetails }
  | { ok: false; problems: AccountProblem[]; name: string; email: string } {
  const name = textOf(sent.name).trim().replace(/\s+/g, " ");
  const email = textOf(sent.email).trim().toLowerCase();
  const password = textOf(sent.password);
  const problems = [nameProblem(name), emailProblem(email), passwordProblem(password, [name, email])];
  const found = problems.filter((problem) => problem !== null);
  // The guard is spared what is far too long, and what it has not seen is not shown again.
  if (name.length > nameMaxLength || email.length > emailMaxLength)
    return { ok: false, problems: found, name: "", email: "" };
  const guarded = guardFields({ name, email }, profile);
  if (!guarded.ok) {
    const fields = guarded.failed ? ["name", "email"] : guarded.findings.map(({ field }) => field);
    const keys = (["name", "email"] as const).filter((field) => fields.includes(field));
    return {
      ok: false,
      problems: keys.map((field) => ({ field, reason: "full-key" })),
      name: keys.includes("name") ? "" : name,
      email: keys.includes("email") ? "" : email,
    };
  }
  return found.length === 0
    ? { ok: true, account: { ...guarded.fields, password } }
    : { ok: false, problems: found, name, email };
}

function nameProblem(name: string): AccountProblem | null {
  if (name === "") return { field: "name", reason: "missing" };
  return name.length > nameMaxLength ? { field: "name", reason: "too-long" } : null;
}

function emailProblem(email: string): AccountProblem | null {
  if (email === "") return { field: "email", reason: "missing" };
  if (email.length > emailMaxLength) return { field: "email", reason: "too-long" };
  return z.email().safeParse(email).success ? null : { field: "email", reason: "not-an-email" };
}

export type PasswordProblem = Extract<AccountProblem, { field: "password" }>;

/** What is wrong with a new password; null where it is good. `known` is what may not be the password itself. */
export function passwordProblem(password: string, known: readonly string[]): PasswordProblem | null {
  if (password === "") return { field: "password", reason: "missing" };
  if (password.length < passwordMinLength) return { field: "password", reason: "too-short" };
  if (password.length > passwordMaxLength) return { field: "password", reason: "too-long" };
  const lower = password.toLowerCase();
  const isSimple =
    new Set(lower).size < passwordMinDifferent || known.some((text) => text.toLowerCase() === lower);
  return isSimple ? { field: "password", reason: "too-simple" } : null;
}

/** What the sign-in form sends. Nothing is told about its form: what cannot be an account is simply not one. */
export const signInSchema = z.object({
  email: z.catch(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(emailMaxLength)), ""),
  password: z.catch(z.string().check(z.maxLength(passwordMaxLength)), ""),
});

export type SignInDetails = z.infer<typeof signInSchema>;

/** Who has proved who they are, and under which of their passwords: what a session begins with. */
export interface SignedIn {
  ok: true;
  accountId: number;
  passwordVersion: number;
}

/** What the forms of the team page send. */
export const roleSchema = z.enum(roles);
export const idSchema = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_147_483_647));

/** Why nobody was signed in. `wrong` says the same of an unknown account, a wrong password and a disabled account. */
export type SignInRefusal =
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "wait"; retryAfterSeconds: number };

/** Why a link makes no account: it made one already, or it was never one, ran out or was revoked. */
export type LinkRefusal = "used" | "over";

/** What an invitation is good for at an instant; null is one that does not exist. */
export function linkState(
  invitation: { usedAt: Date | null; expiresAt: Date } | null,
  now: Date,
): "open" | LinkRefusal {
  if (invitation === null) return "over";
  if (invitation.usedAt !== null) return "used";
  return invitation.expiresAt.getTime() > now.getTime() ? "open" : "over";
}

/** Why the team was not changed. */
export type TeamRefusal =
  | "not-allowed"
  | "oneself"
  | "own-password"
  | "last-admin"
  | "no-such-account"
  | "no-such-invitation";

/** Why a password was not changed; without JavaScript the form then stands there empty. */
export type PasswordRefusal =
  | { ok: false; reason: "wrong-password" }
  | { ok: false; reason: "wait"; retryAfterSeconds: number }
  | { ok: false; reason: "refused"; problem: PasswordProblem };

/** What the form that changes one's own password is answered. */
export type PasswordAnswer = { ok: true } | PasswordRefusal | { ok: false; reason: DeskRefusal };

/** What the form of a link to a new password is answered; whoever has set one is led on instead. */
export type ResetAnswer = PasswordRefusal | { ok: false; reason: LinkRefusal | "unavailable" };

/** What an administrator is answered who makes such a link: it is not kept anywhere. */
export type PasswordLinkAnswer =
  | { ok: true; link: string; expiresAt: number }
  | { ok: false; reason: TeamRefusal | DeskRefusal };

/** What stops a request whoever asks: signed out meanwhile, or the database is away. */
export type DeskRefusal = "signed-out" | "unavailable";

/** What the sign-in form is answered; whoever is signed in is led on instead. */
export interface SignInAnswer {
  /** What may stand in the field again. */
  email: string;
  refusal: SignInRefusal | { ok: false; reason: "unavailable" } | null;
}

/** What the form of a new account is answered; whoever has made one is led on instead. */
export interface AccountAnswer {
  name: string;
  email: string;
  problems: readonly AccountProblem[];
  refusal: LinkRefusal | "unavailable" | null;
}

/** What a change of the team is answered. */
export type TeamAnswer = { ok: true } | { ok: false; reason: TeamRefusal | DeskRefusal };

/** What an invitation is answered: its link, which is not kept anywhere, and until when it works. */
export type InviteAnswer =
  | { ok: true; link: string; role: Role; expiresAt: number }
  | { ok: false; reason: TeamRefusal | DeskRefusal };

/** Where the desk begins. */
export const deskHome = "/desk";

/** Where a person signs in, and the only place that no one is led back to. */
export const signInPath = "/desk/sign-in";

/**
 * Where to go after signing in: a page of the desk or its home. The browser's own parser decides what a text means,
 * since it is the browser that follows it: `//host`, `/\host`, a tab in between and `..` are all its inventions.
 */
export function deskPath(sent: unknown): string {
  const here = "http://desk.invalid";
  if (typeof sent !== "string" || sent.length > 512 || !URL.canParse(sent, here)) return deskHome;
  const url = new URL(sent, here);
  const isOfDesk = url.pathname === deskHome || url.pathname.startsWith(`${deskHome}/`);
  const isSignIn = url.pathname === signInPath || url.pathname.startsWith(`${signInPath}/`);
  if (url.origin !== here || !isOfDesk || isSignIn) return deskHome;
  return url.pathname + url.search + url.hash;
}

/** The sign-in page that leads to a page of the desk afterwards. */
export function signInPathTo(path: string): string {
  const to = deskPath(path);
  return to === deskHome ? signInPath : `${signInPath}?to=${encodeURIComponent(to)}`;
}

/** What a form sends as a password: as it was typed, and never more than one can have. */
export function sentPassword(sent: unknown): string {
  return textOf(sent).slice(0, passwordMaxLength + 1);
}

function textOf(sent: unknown): string {
  return typeof sent === "string" ? sent : "";
}
