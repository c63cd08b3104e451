/** What a page says that could not be kept up to date. */
export const live = {
  lost: "Not live since {time}. Trying again.",
  offline: "No connection. This is how it stood at {time}; it goes on when you are online.",
  gone: "This ticket is gone, with all that stood in it. What you typed stays here until you leave.",
  link: "This link no longer opens the ticket. What you typed stays here until you leave.",
  signedOut: "You were signed out. <link>Sign in</link>",
  signedOutTyped: "You were signed out. <link>Sign in in another tab</link>; what you typed stays here.",
} as const;
