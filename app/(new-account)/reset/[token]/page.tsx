import type { Metadata } from "next";
import { Door } from "#components/staff/door.tsx";
import { NewPasswordForm } from "#components/staff/new-password-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { openPasswordLink } from "#lib/staff/index.ts";
import { signInPath } from "#lib/staff/rules.ts";
import { resetPasswordAction } from "../../actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.reset.title") };

/** Where a link to a new password leads. */
export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const of = t("staff.ofService", { service: serviceProfile().name });
  const link = await openPasswordLink(token, new Date());
  if (link.ok) {
    const { name, email } = link;
    return (
      <Door title={t("staff.reset.title")} lead={t("staff.reset.lead", { name })} of={of}>
        <NewPasswordForm action={resetPasswordAction} email={email} token={token} />
      </Door>
    );
  }
  return (
    <Door of={of} title={t(`staff.reset.${link.reason}Title`)} lead={t(`staff.reset.${link.reason}`)}>
      <ButtonLink href={signInPath}>{t("staff.account.toSignIn")}</ButtonLink>
    </Door>
  );
}
