export const developers = {
  title: "For terminals and programs",
  lead: "A program can say which error a text shows, read the fixes, send a report to a person, read the answer, write back and mark the ticket as solved. To rate it, erase it or change its link, a customer opens its page.",
  terminal: {
    title: "On the command line",
    text: "One file for Node 20 or newer, with its checksum beside it. It says on your computer which error a failed command shows and what to do, and sends nothing.",
    send: "With <code>--send</code> it asks for what a pipe does not show, shows exactly what would be sent, and sends that to a person after your yes. <code>node fixfirst.mjs --help</code> says the rest.",
    windows:
      "In PowerShell, <code>curl.exe</code> in place of <code>curl</code>, and <code>Get-FileHash fixfirst.mjs</code> shows the checksum. A Mac checks with <code>shasum -a 256 -c</code>.",
  },
  document: "The API as an OpenAPI 3.1 document:",
  example: {
    title: "A first request",
    text: "Nothing is stored by this one. A full API key in any field is refused, here and everywhere.",
  },
  ticket: {
    title: "A report, and what became of it",
    text: "The first one sends a report to a person: try it with care. Its answer holds <code>number</code> and <code>token</code>, by which the second reads the promise and the messages.",
  },
  rules: {
    title: "What holds everywhere",
    json: "Bodies are JSON in UTF-8, times are ISO 8601 instants.",
    token:
      "A ticket’s token is the end of its private link, told once, when the ticket is made. It travels as <code>Authorization: Bearer</code>, never in an address.",
    key: "<code>Idempotency-Key</code> is your own for each ticket and each message: 16 to 64 letters, digits, - or _, such as a UUID. Send the same one when you try again: then nothing arrives twice.",
    problem:
      "What goes wrong is a problem document (RFC 9457) with a <code>code</code> for your program and a <code>requestId</code> for support.",
    wait: "After 429 wait the seconds in <code>Retry-After</code>. In {minutes, number} minutes an address may send {requests, number} requests, {tickets, number} new tickets among them, and a ticket accepts {messages, number} messages.",
    more: "Answers may get further members: ignore those that you do not know.",
  },
  operations: "Requests",
  sends: "Sends",
  answers: "Answers",
  problems: "Problems",
  needs: "Needs",
  schemas: "Bodies and answers",
  optional: "optional",
} as const;
