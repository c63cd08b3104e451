/** The search of the reference. */
export const search = {
  label: "Search the errors",
  placeholder: "A code, words, a line",
  here: "It runs in this browser: what you type is not sent.",
  there: "Words or a line of the error. They are read and not kept.",
  submit: "Search",
  results: "Search results",
  looksLike: "Looks like",
  hits: "Found",
  alsoHits: "Also found",
  count: "{count, plural, =0 {Nothing found} one {One page found} other {# pages found}}",
  note: {
    empty: "Type a code such as 429, some words, or a line of the error.",
    "too-long":
      "This is longer than {limit, number} characters. Paste it on the home page, which takes all of it.",
    failed: "Our check for keys did not finish, so nothing was searched. Search for less of it.",
    nothing:
      "Nothing in the reference fits. Paste the whole error on the home page: it reads more than this.",
    masked: "This held a full key. It was masked here, before the search, and has not left this page.",
    "masked-late":
      "This held a full key. It was not stored, but it has left your computer. Replace it in the dashboard to be safe.",
  },
  paste: "Paste the whole error",
  take: "Take it to the home page",
  all: "All errors",
  held: "One moment: the page checks for keys before it searches.",
  lost: "The search could not be loaded. Load the page again; what you typed is still there to copy.",
} as const;
