export const form = {
  title: "What does your terminal say?",
  lead: "Paste all of it. A fix shows as soon as we know the error; nothing is sent before you say so.",
  leadWithoutScript:
    "Four details are all we need. Without JavaScript the fix shows after ‘Continue’: your browser hands the text to us to be read, and no ticket is made before you say so.",
  paste: {
    label: "Your paste",
    why: "Keys are taken out here, on this page, before anything is sent.",
    example: '$ claude -p "hi"\nAPI Error: 529 …',
    masked: "{count, plural, one {1 key masked} other {# keys masked}}",
    maskedWhy: "Only the beginning stays. The rest never left this page.",
    missing: "Paste what your terminal shows first.",
    failed:
      "Our check for keys did not finish, so nothing of this was taken. Paste less of it and try again.",
    "too-long":
      "This is more than {limit, number} KB, so only its beginning was read. Paste the part around the error.",
    edit: "Edit",
    byHand: "Fill in the four details instead",
  },
  errorMessage: {
    label: "Error message",
    why: "All of it, as it stands on the screen. If there is no more, 429 is enough.",
  },
  command: {
    label: "Command",
    why: "What you ran. It tells us which client and address.",
    none: "None: an editor or app",
    fromLink: "From the link that you followed. Change it when it is not what you ran.",
  },
  time: {
    label: "Time",
    why: "When it happened. It tells us where to look in the logs.",
    example: "now, 5 minutes ago, 21:04",
    now: "Now",
    minutesAgo: "{minutes, number} min ago",
    pick: "Pick a time",
    about: "About this time",
    read: "{time} your time ({deskTime} in {city})",
    readAbout: "About {time} your time ({deskTime} in {city})",
    zone: "Your time zone",
    zoneWhy: "Clock times are read in this zone. It is set to the desk’s.",
    confirm: "Yes, this time is right",
  },
  keyPrefix: {
    label: "Key prefix",
    why: "The first {prefixLength, number} characters, never more: they open nothing.",
    otherProvider:
      "This is not the beginning of a {service} key, which starts with <code>{start}</code>. We take it all the same: perhaps it is the cause.",
    answer: "What can you say about the key?",
    prefix: "I have its beginning",
    noKey: "No key is set",
    signedIn: "I sign in without a key",
  },
  before: {
    title: "What happens next",
    read: "We read the error here, in your browser, and show the fix.",
    readWithoutScript: "Your browser hands the text to us; we read the error and show the fix.",
    send: "If it doesn’t help, one click sends these four details to a person.",
    link: "You get a private link and a clock time by which a person answers.",
    common: "Common errors",
  },
  fix: {
    below: "See the fix",
    region: "Diagnosis and fix",
    doNow: "Do this now",
    forGood: "So that it happens less often",
    tried: "I tried this",
    others: "Others report this too: <b>{browsers, number}</b> in the last 15 minutes.",
    othersTimes: "Others report this too, <b>{times, number} times</b> the usual.",
    retry: {
      told: "The text says to come back at <b>{time}</b> <soft>({wait})</soft>.",
      toldPlain: "The text says to come back at <b>{time}</b>.",
      waited:
        "Try again at <b>{time}</b> <soft>({wait}): {minutes, plural, =0 {{seconds, plural, one {a second} other {# seconds}}} one {a minute} other {# minutes}} after the error.</soft>",
      waitedPlain:
        "Try again at <b>{time}</b><soft>: {minutes, plural, =0 {{seconds, plural, one {a second} other {# seconds}}} one {a minute} other {# minutes}} after the error.</soft>",
      over: "You can try again now.",
      inCity: "{time} in {city}",
    },
    personFirst: "Only support can replace a disabled key. Send this to a person first.",
    inReference: "All about this error",
    kind: "{type} · {certainty}",
    updated: "Diagnosis: {headline}",
  },
  ways: {
    fixed: "This fixed it",
    send: "Send to a person",
    sending: "Sending…",
    continue: "Continue",
    open: "A person answers by <b>{replyBy}</b> your time <soft>({deskReplyBy} in {city})</soft>.",
    closed:
      "Sent now, it reaches the desk at <b>{arrivesAt}</b>, and a person answers by <b>{replyBy}</b> your time <soft>({deskReplyBy} in {city})</soft>.",
    openDesk: "A person answers by <b>{deskReplyBy}</b> in {city}.",
    closedDesk:
      "Sent now, it reaches the desk at <b>{deskArrivesAt}</b>, and a person answers by <b>{deskReplyBy}</b> in {city}.",
  },
  fixed: {
    title: "Good that it works again",
    text: "We noted that it worked, without any of your text. The form is empty. Come back when something else fails.",
    again: "Start again",
  },
  problems: {
    summary: "{count, plural, one {One answer needs} other {# answers need}} another look.",
    missing: {
      errorMessage: "Please paste what the terminal shows. A number such as 429 is enough.",
      command: "Please give the command, or choose ‘None: an editor or app’.",
      occurredAt: "Please say when it happened. ‘now’ or ‘about an hour ago’ is fine.",
      keyPrefix: "Please give the beginning of the key, or say that there is none.",
    },
    notText: "We could not read this answer. Please type it again.",
    tooLarge: {
      errorMessage:
        "This is longer than {limit, number} KB. Keep the part around the error, and leave the rest out.",
      command: "This is longer than {limit, number} KB. Keep the line that you ran.",
    },
    unreadableTime:
      "We can’t read this as a time. Try ‘now’, ‘5 minutes ago’, ‘21:04’ or ‘2026-11-24 21:04’.",
    noClockTime: "This names a day without a clock time. Add one, such as 21:04; ‘about 21:00’ is fine.",
    inFuture: "This time is still to come: {time}. Is it right?",
    longAgo: "This is more than 30 days ago: {time}. Is it right?",
    tooShort:
      "This is only the part that every key has. Add the characters that follow, {prefixLength, number} in all.",
    notAPrefix:
      "This does not look like the beginning of a key. It would start with <code>{start}</code>, or say that there is none.",
    tooLong: "This is longer than the beginning that we need.",
    guardFailed: "Our check for keys did not finish, so nothing was taken. Shorten the text and try again.",
    keepOnly: "Keep only <code>{masked}</code>",
    takeOut: "Take the key out",
    mask: "Replace it by <code>{masked}</code>",
    maskAll: "{count, plural, one {Mask it and go on} other {Mask all # and go on}}",
    fullKey: {
      title: "This holds {what}",
      notSent:
        "Nothing was sent. We only ever want its first characters: with the whole key anyone could use your account.",
      leftComputer:
        "It was not stored, but it has left your computer. Replace it in the dashboard to be safe. The field below holds it masked.",
      where: "Found here",
    },
  },
  families: {
    service: "a full key of {service}",
    anthropic: "a full key of Anthropic",
    openai: "a full key of OpenAI",
    openrouter: "a full key of OpenRouter",
    sk: "a full API key",
    github: "a full token of GitHub",
    gitlab: "a full token of GitLab",
    npm: "a full token of npm",
    aws: "a full key of AWS",
    google: "a full key of Google",
    groq: "a full key of Groq",
    xai: "a full key of xAI",
    perplexity: "a full key of Perplexity",
    replicate: "a full token of Replicate",
    huggingface: "a full token of Hugging Face",
    slack: "a full token of Slack",
    stripe: "a full key of Stripe",
    other: "a full key",
    zhipu: "a full key of Zhipu",
    jwt: "a full sign-in token",
    webhook: "the full address of a webhook",
    telegram: "a full token of a Telegram bot",
    "private-key": "a private key",
    cookie: "a cookie that signs in",
    bearer: "a full key in a header",
    "basic-auth": "a name and password",
    "url-login": "a password in an address",
    "named-value": "a full key",
    password: "a password",
  },
  held: "One moment: the page checks for keys before it sends.",
  heldTooLong:
    "The page did not load completely, so it can’t look for keys before it sends. Nothing was sent yet. See that no key is in your text, then press again.",
  refusal: {
    "too-many":
      "That is a lot of reports in a short time. Please wait {minutes, plural, one {a minute} other {# minutes}} and send it again: what you typed is still there.",
    "too-large":
      "That is more text than we can take at once. Nothing was stored. Keep the part around the error and send it again.",
    unreadable:
      "We could not read what was sent. Nothing was stored, and what you typed is still there. Please try again.",
    unavailable:
      "The desk can’t be reached right now. Nothing was stored, and what you typed is still there. Please try again in a minute.",
  },
  waiting: {
    unavailable:
      "The desk can’t be reached right now. Your report is kept in this browser and is sent by itself as soon as the desk is back. Leave this page open, or come back to it.",
    offline:
      "No connection. Your report is kept in this browser and is sent by itself as soon as you are online. Leave this page open, or come back to it.",
  },
  kept: {
    note: "Your report of {time}, kept in this browser.",
    drop: "Start afresh",
    masked: "A full key in it was masked: only its beginning stays.",
    linkMasked: "The link that you followed held a full key. It was masked here: only its beginning stays.",
  },
  own: {
    title: "Your tickets",
    why: "Kept in this browser only.",
    forget: "Forget",
    forgetNamed: "Forget {number}",
    sent: "sent {time}",
    state: { arriving: "On its way", waiting: "With the desk", answered: "Answered", solved: "Solved" },
  },
  draft: {
    title: "Your report, not sent yet",
    lead: "Look at the fix first. When it does not help, send the report to a person. It is kept here for an hour.",
    gone: "This report is no longer kept",
    goneText: "A report that was not sent is kept for an hour, or it was sent already. Please start again.",
  },
} as const;
