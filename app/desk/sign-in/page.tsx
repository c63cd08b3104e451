import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Door } from "#components/staff/door.tsx";
import { SignInForm } from "#components/staff/sign-in-form.tsx";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { findStaff, hasAccounts } from "#lib/staff/index.ts";
import { deskPath } from "#lib/staff/rules.ts";
import { signInAction } from "../actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.signIn.title") };

/** Where staff sign in. Whoever is signed in already is led on. */
export default async function SignInPage({ searchParams }: PageProps<"/desk/sign-in">) {
  const to = deskPath((await searchParams).to);
  // Without a database the form stands all the same: it is that which says what is wrong, and keeps what was typed.
  if ((await findStaff().catch(() => null)) !== null) redirect(to);
  const service = serviceProfile().name;
  const hasAny = await hasAccounts().catch(() => true);
  return (
    <Door
      title={t("staff.signIn.title")}
      lead={hasAny ? t("staff.signIn.lead", { service }) : t("staff.signIn.nobody")}
      of={t("staff.ofService", { service })}
      below={t.rich("staff.signIn.customer", {
        link: (chunks) => (
          <Link href="/" className="link">
            {chunks}
          </Link>
        ),
      })}
    >
      {hasAny && <SignInForm action={signInAction} to={to} />}
    </Door>
  );
}
