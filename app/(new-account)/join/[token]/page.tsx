import type { Metadata } from "next";
import { AccountForm } from "#components/staff/account-form.tsx";
import { Door } from "#components/staff/door.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { findAccountLink } from "#lib/staff/index.ts";
import { signInPath } from "#lib/staff/rules.ts";
import { makeAccountAction } from "../../actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.join.title") };

/** Where an invitation leads: it makes one account of the role that the administrator chose. */
export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const profile = serviceProfile();
  const service = profile.name;
  const of = t("staff.ofService", { service });
  const link = await findAccountLink(token, new Date());
  if (link.ok && !link.isFirst) {
    const lead = link.role === "admin" ? "staff.join.leadAdmin" : "staff.join.leadAgent";
    return (
      <Door title={t("staff.join.title")} lead={t(lead, { service })} of={of}>
        <AccountForm action={makeAccountAction} token={token} isFirst={false} profile={profile} />
      </Door>
    );
  }
  const reason = link.ok ? "over" : link.reason;
  return (
    <Door of={of} title={t(`staff.join.${reason}Title`)} lead={t(`staff.join.${reason}`)}>
      {reason === "used" && <ButtonLink href={signInPath}>{t("staff.account.toSignIn")}</ButtonLink>}
    </Door>
  );
}
