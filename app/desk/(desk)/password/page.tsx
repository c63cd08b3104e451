import type { Metadata } from "next";
import { NewPasswordForm } from "#components/staff/new-password-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { deskState } from "#lib/desk/index.ts";
import { languages, translator } from "#lib/messages/index.ts";
import { supportHours } from "#lib/service/index.ts";
import { requireStaff } from "#lib/staff/index.ts";
import { Frame } from "../frame.tsx";
import { changePasswordAction } from "./actions.ts";

const [language] = languages;
const t = translator(language);

export const metadata: Metadata = { title: t("staff.password.title") };

/** Where whoever is signed in changes their password. */
export default async function PasswordPage() {
  const by = await requireStaff("/desk/password");
  const now = new Date();
  const [state, hours] = await Promise.all([deskState({ by, now }), supportHours()]);
  return (
    <Frame by={by} now={now} hours={hours} present={[]} place="password" state={state}>
      <main id="main" tabIndex={-1} className="w-full max-w-md px-4 pt-6 pb-16">
        <PageHeading title={t("staff.password.title")} lead={t("staff.password.lead")} />
        <div className="mt-7">
          <NewPasswordForm action={changePasswordAction} />
        </div>
      </main>
    </Frame>
  );
}
