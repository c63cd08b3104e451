"use server";

import { refresh } from "next/cache";
import { environment } from "#lib/platform/env.ts";
import { logFault } from "#lib/platform/log.ts";
import {
  disable,
  enable,
  findStaff,
  invite,
  makePasswordLink,
  revokeInvitation,
  type Staff,
  type TeamChanged,
} from "#lib/staff/index.ts";
import {
  type InviteAnswer,
  idSchema,
  type PasswordLinkAnswer,
  roleSchema,
  type TeamAnswer,
} from "#lib/staff/rules.ts";

/** Makes a link for one person. */
export async function inviteAction(_before: InviteAnswer | null, form: FormData): Promise<InviteAnswer> {
  return asStaff(async (by) => {
    const role = roleSchema.parse(form.get("role"));
    const invited = await invite(role, { by, now: new Date() });
    if (!invited.ok) return invited;
    refresh();
    const link = `${environment().PUBLIC_URL}/join/${invited.token}`;
    return { ok: true as const, link, role, expiresAt: invited.expiresAt.getTime() };
  });
}

/** Takes an invitation back. */
export async function revokeInvitationAction(
  _before: TeamAnswer | null,
  form: FormData,
): Promise<TeamAnswer> {
  return change(form, (id, by) => revokeInvitation(id, { by, now: new Date() }));
}

/** Disables an account. */
export async function disableAction(_before: TeamAnswer | null, form: FormData): Promise<TeamAnswer> {
  return change(form, (id, by) => disable(id, { by, now: new Date() }));
}

/** Enables an account again. */
export async function enableAction(_before: TeamAnswer | null, form: FormData): Promise<TeamAnswer> {
  return change(form, (id, by) => enable(id, { by, now: new Date() }));
}

/** Makes a link with which one person sets a new password. */
export async function passwordLinkAction(
  _before: PasswordLinkAnswer | null,
  form: FormData,
): Promise<PasswordLinkAnswer> {
  return asStaff(async (by) => {
    const made = await makePasswordLink(idSchema.parse(form.get("id")), { by, now: new Date() });
    if (!made.ok) return made;
    const link = `${environment().PUBLIC_URL}/reset/${made.token}`;
    return { ok: true as const, link, expiresAt: made.expiresAt.getTime() };
  });
}

async function change(
  form: FormData,
  verb: (id: number, by: Staff) => Promise<TeamChanged>,
): Promise<TeamAnswer> {
  return asStaff(async (by) => {
    const changed = await verb(idSchema.parse(form.get("id")), by);
    if (changed.ok) refresh();
    return changed;
  });
}

/** The gate of every action here. What only a made-up form can send is a fault like any other. */
async function asStaff<Answer>(
  run: (by: Staff) => Promise<Answer>,
): Promise<Answer | { ok: false; reason: "signed-out" | "unavailable" }> {
  try {
    const by = await findStaff();
    return by === null ? { ok: false, reason: "signed-out" } : await run(by);
  } catch (error) {
    logFault("team", error);
    return { ok: false, reason: "unavailable" };
  }
}
