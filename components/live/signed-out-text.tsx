"use client";

import { useTexts } from "../texts.tsx";

interface SignedOutTextProps {
  signInPath: string | undefined;
  /** Where something may be typed, signing in on this page would lose it. */
  holdsText?: boolean | undefined;
}

/** That nobody is signed in any more, and where to sign in. */
export function SignedOutText({ signInPath, holdsText }: SignedOutTextProps) {
  const t = useTexts();
  return t.rich(holdsText ? "live.signedOutTyped" : "live.signedOut", {
    link: (chunks) => (
      <a href={signInPath} className="link" {...(holdsText && { target: "_blank" })}>
        {chunks}
      </a>
    ),
  });
}
