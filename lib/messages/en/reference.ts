import { referenceSteps } from "./reference-steps.ts";

export const reference = {
  severity: {
    high: "High",
    medium: "Medium",
    low: "Low",
    ours: "{service} gives no severity for this one; medium is our own estimate.",
  },
  entries: {
    "400": {
      name: "Malformed request",
      navName: "Malformed",
      type: "Client error",
      headline: "The request could not be read",
      meaning: "Something in the request has the wrong format, or a value that the API does not take.",
    },
    "401": {
      name: "Invalid API key",
      navName: "Key",
      type: "Authentication error",
      headline: "The API key was not accepted",
      meaning: "The key that came with the request is not valid, or no key came with it.",
    },
    "403": {
      name: "Access denied",
      navName: "Access",
      type: "Permission error",
      headline: "The request was refused",
      meaning: "The server understood the request and refused it, usually because a permission is missing.",
    },
    "404": {
      name: "Not found",
      navName: "Not found",
      type: "Client error",
      headline: "The model or the address was not found",
      meaning: "The API knows no model of this name, or nothing at this address.",
    },
    "413": {
      name: "Request too large",
      navName: "Too large",
      type: "Client error",
      headline: "The request was too large to be taken",
      meaning: "The text, images and files of one request were more than the server takes at once.",
    },
    "429": {
      name: "Too many requests",
      navName: "Too many",
      type: "Rate limit",
      headline: "Too many requests in a short time",
      meaning: "More requests came in a short time than the limit allows. It is one of the commonest errors.",
    },
    "500": {
      name: "Internal error",
      navName: "Internal",
      type: "Server error",
      headline: "The server met an error",
      meaning: "The server met something that it did not expect while it worked on the request.",
    },
    "502": {
      name: "Upstream unavailable",
      navName: "Upstream",
      type: "Gateway error",
      headline: "A gateway got no valid answer from upstream",
      meaning:
        "A gateway on the way passed the request on and got no valid answer from the server behind it.",
    },
    "503": {
      name: "Temporarily overloaded",
      navName: "Unavailable",
      type: "Service unavailable",
      headline: "This looks like the service, not you: it takes no requests right now",
      meaning: "The service cannot take requests for now, usually because of overload or maintenance.",
    },
    "504": {
      name: "Gateway timed out",
      navName: "Gateway",
      type: "Gateway error",
      headline: "The server behind the gateway answered too late",
      meaning: "A gateway on the way passed the request on and got no answer in the time that it waits.",
    },
    "529": {
      name: "Claude API overloaded",
      navName: "Overloaded",
      type: "API overloaded",
      headline: "This looks like the service, not you: Claude’s API is overloaded",
      meaning: "Only Claude’s API has this number: more is asked of it at once than it can do.",
    },
    timeout: {
      name: "Connection timed out",
      navName: "Time-out",
      type: "Network",
      headline: "No answer came in time",
      meaning: "The request was not done within the time allowed.",
    },
    connection: {
      name: "Connection failed",
      navName: "Connection",
      type: "Network",
      headline: "There was no connection to the API, or it broke off",
      meaning: "The request did not reach the API, or the connection ended before the answer was complete.",
    },
  },
  causes: {
    "bad-json": {
      title: "Broken JSON",
      text: "A bracket, a comma or a quotation mark in the request is out of place.",
    },
    "missing-parameter": {
      title: "Something is missing",
      text: "A parameter that the API needs was not sent.",
    },
    "out-of-range": {
      title: "A value out of range",
      text: "A number or an option is not one that the API takes.",
    },
    "bad-encoding": {
      title: "Special characters",
      text: "Characters in a text or a file path were encoded in a way that the API cannot read.",
    },
    "too-long": {
      title: "Conversation too long",
      text: "The conversation no longer fits into what the model can read at once.",
    },
    credit: { title: "Credit used up", text: "The balance of the account does not cover the request." },
    malformed: {
      title: "Key not complete",
      text: "A character is wrong or missing, or a space came along when the key was copied.",
    },
    expired: { title: "Key expired", text: "A key ends together with the subscription that it belongs to." },
    disabled: {
      title: "Key disabled",
      text: "The key was disabled under the usage policy. Only support can replace it.",
    },
    missing: { title: "No key set", text: "<code>{keyVariable}</code> is not set where the command runs." },
    "wrong-provider": {
      title: "Key of another provider",
      text: "The key belongs to another provider. Keys of {service} begin like <code>{examplePrefix}</code>.",
    },
    "login-expired": {
      title: "Asks to sign in",
      text: "Claude Code asks for a sign-in where it has no key that is accepted: <code>{keyVariable}</code> is not set where it runs, or the key in it was refused. If you use an account instead of a key, its sign-in has ended.",
    },
    endpoint: {
      title: "Another endpoint",
      text: "Requests go to an address that is not the one for this key.",
    },
    plan: { title: "Not in the plan", text: "The plan does not include what was asked for." },
    region: { title: "Not in this region", text: "Some features are not available in certain regions." },
    account: { title: "Account restricted", text: "The account may not do this at the moment." },
    model: {
      title: "No such model",
      text: "The name of the model is misspelt or out of date, or your plan does not include it.",
    },
    address: {
      title: "Wrong address",
      text: "The base URL has a wrong path. A <code>/v1</code> at its end is one too many: Claude Code adds it.",
    },
    "request-size": {
      title: "Too much at once",
      text: "The texts, images or files of one request are too large together.",
    },
    rate: { title: "Requests too close together", text: "Several requests came in a row without a pause." },
    concurrency: { title: "Several at once", text: "More than one Claude Code runs with the same key." },
    tokens: { title: "Too many tokens", text: "A long context was sent many times in a short time." },
    quota: { title: "Quota used up", text: "The share of the day or the month is used up." },
    "server-bug": { title: "A fault in the server", text: "The server’s own program went wrong." },
    resources: {
      title: "Short of resources",
      text: "The server ran out of memory or computing time for a moment.",
    },
    misconfigured: { title: "Wrong settings", text: "The server is not configured as it should be." },
    "upstream-trouble": {
      title: "Trouble upstream",
      text: "The API behind the gateway has trouble of its own.",
    },
    "connection-dropped": {
      title: "Dropped connection",
      text: "The connection between two servers was cut.",
    },
    "proxy-failed": { title: "A proxy in between", text: "A proxy on the way failed." },
    "slow-upstream": { title: "Too slow", text: "The answer took longer than the gateway waits." },
    "upstream-slow": {
      title: "Slow server behind it",
      text: "The server behind the gateway was too busy, or the request takes too long to answer.",
    },
    overload: { title: "Overload", text: "More requests arrive than the service can take." },
    maintenance: { title: "Maintenance", text: "The service is paused for planned work." },
    "scarce-resources": {
      title: "Short of capacity",
      text: "Too few servers or accounts are free for the requests.",
    },
    surge: {
      title: "A surge everywhere",
      text: "Far more people than usual are asking, all over the world.",
    },
    "peak-hours": { title: "Peak hours", text: "It is the time of day at which most people work." },
    "popular-event": {
      title: "A popular event",
      text: "A launch or a piece of news brings many people at once.",
    },
    network: { title: "Unsteady network", text: "The connection is slow or loses data on the way." },
    "too-large": {
      title: "Request too large",
      text: "The context holds so many tokens that sending or reading it takes too long.",
    },
    "too-complex": {
      title: "Task too complex",
      text: "The task needs more time than is allowed for one answer.",
    },
    "slow-server": { title: "Slow server", text: "The server is busy and answers late." },
    dns: { title: "Name not found", text: "The name of the host could not be looked up." },
    refused: {
      title: "Refused",
      text: "Nothing takes connections at this address. It is often a wrong address or port, or a proxy that is off.",
    },
    reset: {
      title: "Connection reset",
      text: "The other end, or something on the way, ended the connection.",
    },
    tls: {
      title: "Certificate not accepted",
      text: "The certificate of the connection is not trusted: the clock is wrong, or a company’s firewall put in its own.",
    },
    proxy: {
      title: "Proxy in between",
      text: "The proxy on the way refused the connection or could not make it.",
    },
    "cut-off": { title: "Answer cut off", text: "The answer had begun, and broke off before its end." },
  },
  steps: referenceSteps,
  where: {
    shell: "In the terminal",
    bash: "In bash or zsh",
    powershell: "In PowerShell",
    cmd: "In the command prompt",
    claude: "Inside Claude Code",
  },
  links: {
    dashboard: "Open the {service} dashboard",
    status: "Look at the status of {service}",
  },
  ownWords: {
    "load-balancing":
      "{service} says that it spreads requests over pools of accounts, which makes this error rarer.",
    "regions-and-failover":
      "{service} says that it runs in several regions behind a content delivery network, switches over by itself when one of them fails, and promises 99.9 % availability.",
    "account-rotation":
      "{service} says that it takes turns between a pool of accounts, which spreads the pressure.",
  },
  entryPage: {
    heading: "{code, select, timeout {{name}} connection {{name}} other {{code} {name}}}",
    ours: "{service} does not document this error: severity, causes and steps are our own.",
    literal: "What the terminal shows",
    doNow: "Do this now",
    why: "Why it happens",
    forGood: "So that it happens less often",
    ownWords: "What {service} does about it",
    stillThere: "Is it still there?",
    getHelp: "Get help with this error",
  },
  list: {
    title: "Errors",
    lead: "What each error means, what to do now, and how to see it less often.",
    code: "Code",
    name: "Name",
    type: "Type",
    severity: "Severity",
    noCode: "No number",
    more: "More help",
  },
  troubleshooting: {
    title: "Troubleshooting",
    lead: "Five steps that help to find the cause of any error.",
  },
  goodPractice: {
    title: "Good practice",
    lead: "Habits that make errors rarer, and two scripts that try again by themselves.",
  },
  reach: {
    title: "How to reach support",
    lead: "Send a report, and a person answers it.",
    hoursTitle: "Support hours",
    hoursDaily:
      "{days, plural, =7 {Every day} one {One day a week} other {On # days a week}} from {opens} to {closes} in {zoneCity} ({days, number}×{hours, number}).",
    hoursOfDay: "{weekday}: {opens} to {closes} in {zoneCity}",
    responseTitle: "When a person answers",
    response:
      "Usually within {replyHours, plural, one {an hour} =2 {1 to 2 hours} other {# hours}} during support hours. A report that comes outside them is answered after the next opening.",
    reportTitle: "What a report holds",
    details: {
      errorMessage: "The complete error message.",
      command: "The command that was run.",
      occurredAt: "The time at which it happened.",
      keyPrefix:
        "The first {prefixLength, number} characters of the API key, such as <code>{examplePrefix}</code>.",
    },
    neverFullKey: "Never send the full key to anyone. Support does not need it and never asks for it.",
    sendReport: "Send a report",
    chatTitle: "Live chat",
    chat: "During support hours you find a live chat in the bottom right corner of the {service} website.",
    openChat: "Open the {service} website",
  },
  doctor: {
    title: "Let a script look",
    lead: "It takes these steps for you, and prints a report that you can paste into the form. It never prints your key, and before it runs claude with it, it asks. Download it, read it, then run it.",
    shell: "macOS, Linux, WSL",
    powershell: "Windows, in PowerShell",
  },
} as const;
