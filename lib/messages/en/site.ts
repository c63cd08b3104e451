export const site = {
  title: "{page} · FixFirst for {service}",
  home: "FixFirst for {service}",
  description:
    "Paste the error that {service} shows, see the fix at once, and reach a person if it does not help.",
  skip: "Skip to the content",
  forService: "for {service}",
  nav: {
    label: "Main",
    menu: "Menu",
    help: "Get help",
    errors: "Errors",
  },
  support: {
    openUntil:
      "Support open until {day, select, today {{clock}} tomorrow {{clock} tomorrow} other {{clock} on {date},}} your time",
    openUntilAtDesk:
      "Support open until {day, select, today {{clock}} tomorrow {{clock} tomorrow} other {{clock} on {date},}} in {zoneCity}",
    opens:
      "Support opens {day, select, today {at {clock}} tomorrow {tomorrow at {clock}} other {on {date} at {clock}}} your time, {wait}",
    opensAtDesk:
      "Support opens {day, select, today {at {clock}} tomorrow {tomorrow at {clock}} other {on {date} at {clock}}} in {zoneCity}, {wait}",
    opensShort: "Support opens {wait}",
    open: "Support open",
    closed: "Support closed",
    wait: "{unit, select, minutes {in {count, number} min} hours {in {count, number} h} other {in {count, plural, one {# day} other {# days}}}}",
  },
  time: {
    countdown:
      "{minutes, plural, =0 {in {seconds, number} s} other {in {minutes, number} min {seconds, number} s}}",
    clock:
      "{day, select, today {{clock}} tomorrow {tomorrow {clock}} yesterday {yesterday {clock}} other {{date}, {clock}}}",
  },
  copy: {
    copy: "Copy",
    copied: "Copied",
    selected: "Selected: press Ctrl+C or ⌘C",
  },
  shell: {
    label: "Commands for",
    bash: "bash, zsh",
    powershell: "PowerShell",
    cmd: "cmd",
  },
  theme: {
    label: "Colours",
    system: "System",
    light: "Light",
    dark: "Dark",
  },
  footer: {
    label: "More",
    reach: "How to reach support",
    troubleshooting: "Troubleshooting",
    goodPractice: "Good practice",
    developers: "Terminal and API",
    hoursDaily:
      "Support answers {days, plural, =7 {every day} one {one day a week} other {on # days a week}} from {opens} to {closes} in {zoneCity}.",
    hours: "Support hours are told in the time of {zoneCity}.",
  },
  steps: {
    tried: "I tried this",
  },
  reference: {
    all: "All errors",
    failing: "Is something failing right now?",
    getHelp: "Get help with an error",
  },
  notFound: {
    title: "There is no page here",
    text: "The address may be mistyped, or the page has moved. Nothing that you typed elsewhere is lost.",
    home: "Get help with an error",
    errors: "See all errors",
  },
  problem: {
    title: "This page could not be shown",
    text: "The fault is ours, not yours. What was sent before is kept; try again in a moment.",
    retry: "Try again",
    digest: "If it stays, tell support this number: <code>{digest}</code>",
  },
} as const;
