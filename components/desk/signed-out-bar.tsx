"use client";

import { SignedOutText } from "../live/signed-out-text.tsx";
import { useSignedOut } from "./presence.tsx";

/** That nobody is signed in any more, on a page that shows nothing live and so would not say it by itself. */
export function SignedOutBar({ signInPath }: { signInPath: string }) {
  const isSignedOut = useSignedOut();
  return (
    <div
      role="status"
      className={isSignedOut ? "border-b border-line bg-medium-wash px-4 py-2 text-14" : "sr-only"}
    >
      {isSignedOut && <SignedOutText signInPath={signInPath} />}
    </div>
  );
}
