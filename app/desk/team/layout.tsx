import type { ReactNode } from "react";
import { DeskFrame } from "#components/staff/desk-frame.tsx";
import { translator } from "#lib/messages/index.ts";
import { findStaff } from "#lib/staff/index.ts";
import { mayDo } from "#lib/staff/rules.ts";
import { signOutAction } from "../actions.ts";

/**
 * The frame of the desk's pages that are no lists. It shows who is signed in and protects nothing: it is not rendered
 * again with each page, so each page asks for itself.
 */
export default async function TeamLayout({ children }: { children: ReactNode }) {
  // Without a database the frame stands all the same, and the page in it says what is wrong.
  const staff = await findStaff().catch(() => null);
  if (staff === null) {
    return (
      <main id="main" tabIndex={-1} className="page-width">
        {children}
      </main>
    );
  }
  return (
    <DeskFrame
      t={translator("en")}
      name={staff.name}
      seesTeam={mayDo(staff.role, "see-team")}
      signOut={signOutAction}
    >
      {children}
    </DeskFrame>
  );
}
