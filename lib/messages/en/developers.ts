export const developers = {
  title: "For programs",
  lead: "Everything that this desk’s pages do for a customer, a program can do: say which error a text shows, read the fixes, send a report to a person and read the answer.",
  document: "The same as an OpenAPI 3.1 document:",
  example: {
    title: "A first request",
    text: "Nothing is stored by this one. A full API key in any field is refused, here and everywhere.",
  },
  rules: {
    title: "What holds everywhere",
    json: "Bodies are JSON in UTF-8, times are ISO 8601 instants.",
    token:
      "A ticket’s token is told once, when the ticket is made. It travels as <code>Authorization: Bearer</code>, never in an address.",
    key: "<code>Idempotency-Key</code> is a UUID of your own for each ticket and each message. Send the same one when you try again: then nothing arrives twice.",
    problem:
      "What goes wrong is a problem document (RFC 9457) with a <code>code</code> for your program and a <code>requestId</code> for support.",
    wait: "After 429 wait the seconds in <code>Retry-After</code>.",
  },
  operations: "Requests",
  sends: "Sends",
  answers: "Answers",
  problems: "Problems",
  needs: "Needs",
  schemas: "Bodies and answers",
  optional: "optional",
} as const;
