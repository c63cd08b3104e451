"use client";

import { useTexts } from "../texts.tsx";
import { useSignedOut } from "./presence.tsx";

/** That nobody is signed in any more, on a page that shows nothing live and so would not say it by itself. */
export function SignedOutBar({ signInPath }: { signInPath: string }) {
  const t = useTexts();
  const isSignedOut = useSignedOut();
  return (
    <div
      role="status"
      className={isSignedOut ? "border-b border-line bg-medium-wash px-4 py-2 text-14" : "sr-only"}
    >
      {isSignedOut &&
        t.rich("live.signedOut", {
          link: (chunks) => (
            <a href={signInPath} className="link">
              {chunks}
            </a>
          ),
        })}
    </div>
  );
}
