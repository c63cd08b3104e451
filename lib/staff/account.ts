import "server-only";
import { isLinkToken } from "#lib/link/index.ts";
import { hashLinkToken } from "#lib/platform/link-token.ts";
import { hashPassword } from "./password.ts";
import { findInvitation, hasAccounts } from "./reads.ts";
import {
  type AccountDetails,
  type AccountProblem,
  type LinkRefusal,
  linkState,
  type Role,
  type SignedIn,
} from "./rules.ts";
import { addAccount } from "./writes.ts";

/** What a link to an account is good for; `isFirst` is the link that the start command prints. */
export type AccountLink = { ok: true; role: Role; isFirst: boolean } | { ok: false; reason: LinkRefusal };

/** Looks a link up by its token. */
export async function findAccountLink(token: string, now: Date): Promise<AccountLink> {
  const invitation = isLinkToken(token) ? await findInvitation(hashLinkToken(token)) : null;
  const state = linkState(invitation, now);
  if (invitation === null || state !== "open")
    return { ok: false, reason: state === "used" ? "used" : "over" };
  const isFirst = invitation.madeById === null;
  if (isFirst && (await hasAccounts())) return { ok: false, reason: "used" };
  return { ok: true, role: invitation.role, isFirst };
}

/** Makes the account of a link, once: of many who send it at the same time one gets it, and the others are told. */
export async function makeAccount(
  token: string,
  { name, email, password }: AccountDetails,
  now: Date,
): Promise<
  SignedIn | { ok: false; reason: LinkRefusal } | { ok: false; reason: "refused"; problems: AccountProblem[] }
> {
  // First: hashing costs, and is nothing for whoever has no link.
  const link = await findAccountLink(token, now);
  if (!link.ok) return link;
  const passwordHash = await hashPassword(password);
  const added = await addAccount(hashLinkToken(token), { name, email, passwordHash }, now);
  if (added.ok) return added;
  return added.reason === "taken"
    ? { ok: false, reason: "refused", problems: [{ field: "email", reason: "taken" }] }
    : { ok: false, reason: added.reason };
}
