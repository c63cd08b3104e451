import type { Metadata } from "next";
import { AccountForm } from "#components/staff/account-form.tsx";
import { Door } from "#components/staff/door.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { findAccountLink, hasAccounts } from "#lib/staff/index.ts";
import { setupLinkHours, signInPath } from "#lib/staff/rules.ts";
import { makeAccountAction } from "../../actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.setup.title") };

/** Where the link leads that the start command prints: it makes the first administrator, once. */
export default async function SetupPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  const profile = serviceProfile();
  const of = t("staff.ofService", { service: profile.name });
  const link = await findAccountLink(token, new Date());
  if (link.ok && link.isFirst) {
    return (
      <Door title={t("staff.setup.title")} lead={t("staff.setup.lead")} of={of}>
        <AccountForm action={makeAccountAction} token={token} isFirst profile={profile} />
      </Door>
    );
  }
  const isUsed = await hasAccounts();
  return (
    <Door
      of={of}
      title={t(isUsed ? "staff.setup.usedTitle" : "staff.setup.overTitle")}
      lead={isUsed ? t("staff.setup.used") : t("staff.setup.over", { hours: setupLinkHours })}
    >
      {isUsed && <ButtonLink href={signInPath}>{t("staff.account.toSignIn")}</ButtonLink>}
    </Door>
  );
}
