import type { ReactNode } from "react";

/** The page in front of the desk stands alone. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="page-width">
      {children}
    </main>
  );
}
