export const ticket = {
  title: "{code, select, unknown {{name}} timeout {{name}} connection {{name}} other {{code} {name}}}",
  pageTitle: "Ticket {number}",
  state: { arriving: "On its way", waiting: "With the desk", answered: "Answered", solved: "Solved" },
  noTicket: {
    title: "There is no ticket behind this link",
    text: "The link may have lost its end when it was copied, or it was replaced by a newer one, or the ticket was erased. Look for it where you kept it; otherwise a new report reaches us just as fast.",
  },
  erased: {
    title: "Your ticket is erased",
    text: "The report, every message and every link to it are deleted here. All that is left is that on this day one ticket more was erased.",
  },
  revoked: {
    title: "The private link no longer opens the ticket",
    text: "Nobody outside the desk can open it any more, replies included. If you need us again, a new report reaches us just as fast.",
  },
  reload: "Reload this page to see whether an answer is there.",
  unknownName: "An error we don’t know yet",
  promise: {
    label: "A person answers by",
    open: {
      report: "Support is open now. Your report is with the desk.",
      message: "Support is open now. Your message is with the desk.",
    },
    present:
      "Support is open now. {names} {count, plural, one {is} other {are}} at the desk and can see your {what, select, message {message} other {report}}; you get an answer by the time above at the latest.",
    arriving:
      "Support is closed now. It opens {day, select, today {at {clock}} tomorrow {tomorrow at {clock}} other {on {date} at {clock}}} your time, and your {what, select, message {message} other {report}} is in the queue then.",
    inDesk: "{time} in {city}",
    yourTime: "{time} your time",
    left: "in {unit, select, minutes {{minutes, number} min} hours {{hours, number} h {minutes, number} min} other {{days, number} d {hours, number} h}}",
    leftLittle: "in less than a minute",
    late: "We are late by {unit, select, minutes {{minutes, number} min} hours {{hours, number} h {minutes, number} min} other {{days, number} d {hours, number} h}}",
    lateText:
      "We are sorry. We promised an answer by {time} your time, and it has passed. Your {what, select, message {message} other {report}} still counts: it stands before the newer ones.",
    wasLate:
      "Sorry, we were {unit, select, minutes {{minutes, number} min} hours {{hours, number} h {minutes, number} min} other {{days, number} d {hours, number} h}} late.",
    how: "How this is counted",
    sum: "{hours, plural, one {One support hour} other {# support hours}} after it arrives. Only time in which support is open counts.",
    kept: "{name} answered {day, select, today {at <b>{clock}</b>} tomorrow {<b>tomorrow at {clock}</b>} yesterday {<b>yesterday at {clock}</b>} other {on <b>{date} at {clock}</b>}}, promised by {time} <soft>({deskTime} in {city})</soft>. Write again, and a new promise starts.",
    answered: "Write again, and a new promise starts.",
    solved:
      "Marked as solved {day, select, today {at {clock}} tomorrow {tomorrow at {clock}} yesterday {yesterday at {clock}} other {on {date} at {clock}}} your time.",
  },
  sum: {
    yours: "{sum} your time",
    desk: "{sum} in {city}",
    first:
      "{hours, number} h {rest} {day, select, today {today} tomorrow {tomorrow} yesterday {yesterday} other {on {date}}} until {until}",
    last: "{hours, number} h {rest} {day, select, today {today} tomorrow {tomorrow} yesterday {yesterday} other {on {date}}} from {clock}",
    whole:
      "{hours, number} h {rest} {day, select, today {today} tomorrow {tomorrow} yesterday {yesterday} other {on {date}}} from {clock} to {until}",
    comma: ", ",
  },
  conversation: "Conversation",
  you: "You",
  staff: "Support",
  tried: "You tried {count, plural, one {one step} other {# steps}} before:",
  report: {
    title: "Your report",
    errorMessage: "Error message",
    command: "Command",
    commandNone: "None: an editor or app",
    when: "When",
    whenAbout: "about {time}",
    keyPrefix: "Key prefix",
    noKey: "No key is set",
    signedIn: "Signs in without a key",
    deskTime: "({time} in {city})",
    diagnosis: "What we think it is",
    diagnosed: "{name} · {certainty}",
  },
  keep: {
    title: "Keep this page",
    only: "This link is the only way in. Whoever has it can read and answer.",
    link: "Private link",
    share: "Share it",
  },
  own: {
    title: "Your ticket",
    download: "Download everything",
    rotate: {
      title: "Replace the link",
      text: "You get a new private link. Every link that leads here now stops working, for whoever has it.",
      act: "Make a new link",
    },
    revoke: {
      title: "Take the link back",
      text: "Every private link to this ticket stops working, for good. Nobody can open it afterwards, you neither, and nobody can read a reply that comes later. The desk keeps the ticket.",
      act: "Take it back for good",
    },
    erase: {
      title: "Erase everything",
      text: "The report, every message and every link are deleted for good, on the desk’s side too. What is on its way to you will not reach you. Download it first if you want to keep it.",
      act: "Erase it for good",
    },
  },
  rating: {
    title: "Did it help?",
    thanks: "Thank you for saying so",
    said: "You said: {grade}.",
    change: "Change it",
    grade: { helped: "It helped", partly: "In part", not: "Not at all" },
    comment: "In a line, if you like",
    send: "Send rating",
    tooLong: "This is longer than {limit, number} characters. Please shorten it.",
    tooLate: "It was solved more than {days, number} days ago, so this is closed.",
  },
  reply: {
    label: "Write a reply",
    hint: "A full key is never sent: the page stops it.",
    hintWithoutScript:
      "Leave full keys out. We refuse one and store nothing of it, but it will have left your computer.",
    ended: "Nothing can be sent from here any more. What you typed can be copied.",
    solvedLabel: "Write again",
    solvedHint:
      "‘Send’ leaves it solved: right for a thanks. ‘Send and reopen’ asks for an answer, until {time} your time.",
    send: "Send",
    sending: "Sending…",
    solve: "It’s solved",
    reopen: "Send and reopen",
    tooLate: "It was solved more than {days, number} days ago. Please start a new report.",
    newReport: "Start a new report",
    yourText: "Your text, to copy",
  },
  chat: {
    here: "{count, plural, one {{names} is here now} other {{names} are here now}}",
    keys: "Enter sends, Shift and Enter begin a new line.",
  },
  answer: {
    writeNow: "Write now and a person answers by {time} your time.",
    samePromise: "What you add now stands under the same promise: {time} your time.",
    opens:
      "Support opens {day, select, today {at {clock}} tomorrow {tomorrow at {clock}} other {on {date} at {clock}}} your time ({time} in {city}).",
  },
  refusal: {
    missing: "Please write something first.",
    "too-large": "This is longer than {limit, number} KB. Please shorten it.",
    "full-key": "This holds {what}. It was not stored.",
    "guard-failed":
      "Our check for keys did not finish, so nothing was taken. Shorten the text and try again.",
    solved:
      "This ticket was solved meanwhile. Your text is still here: ‘Send’ adds it, ‘Send and reopen’ also asks for an answer.",
    "key-reused": "Something else was sent under this key before. Please send it again.",
    "not-solved": "This ticket is open again, so there is nothing to rate yet.",
    "too-late":
      "It was solved more than {days, number} days ago. Please start a new report; your text is still here to copy.",
    "no-such-ticket": "There is no ticket behind this link.",
    "too-many":
      "That is a lot of messages in a short time. Please wait {minutes, plural, one {a minute} other {# minutes}} and send it again: what you typed is still there.",
    unreadable: "We could not read what was sent. What you typed is still there. Please try again.",
    unavailable:
      "The desk can’t be reached right now. What you typed is still there. Please try again in a minute.",
    offline: "No connection. What you typed is still there. Please try again when you are online.",
  },
} as const;
