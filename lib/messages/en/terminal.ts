/** What `fixfirst.mjs` prints. It fills in names in brackets itself: no message library fits into it. */
export const terminal = {
  help: `Says which error a failed command shows, and what to do. Nothing leaves this computer without --send.

  claude -p "hi" 2>&1 | node fixfirst.mjs (options)

  --send             send the report to a person, after showing what would be sent
  --command TEXT     the command that was run; --no-command: none, it was an app
  --time TEXT        when: now, "5 min ago", 21:04, "2026-11-24 21:04"
  --key-prefix TEXT  the first characters of the API key, never the key
  --no-key           no key is set
  --signed-in        signed in without a key
  --yes              send without asking
  --idempotency-key  of a sending whose answer was lost: it then arrives once
  --json             one line of JSON for programs
  --color, --no-color
  --help

Exit codes: 0 done, 1 no known error, 2 wrong options, no input or no place to print, 3 not sent, 4 the check for keys failed.
Behind a proxy (HTTPS_PROXY) set NODE_USE_ENV_PROXY=1, which Node knows from 22.21 and 24 on.
From [origin]`,
  wrongOption: "An option is unknown, lacks its text, or contradicts another one.",
  oneLine: "What came in is one line of more than 4 MB: nobody can tell where a key in it begins.",
  nothingPiped: 'Nothing came in. Put the failed command before it: claude -p "hi" 2>&1 | node fixfirst.mjs',
  guardFailed: "The check for keys failed on this text, so nothing more is done with it. Nothing was sent.",
  keysMasked: "A full key stood in the text ([keys]). It was masked on this computer; the key went nowhere.",
  certain: "certain",
  likely: "likely",
  guess: "a guess",
  requestId: "Request id: [requestId]",
  retryAt: "It says to come back at [time].",
  doNow: "Do now",
  inClaude: "inside Claude Code: [command]",
  cut: "The text was long: its last 64 KB are sent.",
  masked: "A full key stood in it. Sent would be: [masked]",
  shortened: "Only the beginning is kept: [offer]",
  "ask-command": "Which command did you run? (empty: none, an app)",
  "ask-time": "When was it? (empty: now)",
  "ask-key": "The first characters of your API key, never all of it (or: no-key, signed-in):",
  "wrong-time": "That is no time. Say now, 5 min ago, 21:04, or 2026-11-24 21:04.",
  "wrong-key": "That is no beginning of a key. Say for example cr_a1b2c3d, no-key or signed-in.",
  "full-key": "A full key goes nowhere. Type only its beginning: [offer]",
  "lacks-command": "Which command was it? Say --command or --no-command.",
  "lacks-time": "When was it? Say --time now.",
  "lacks-key": "Which key was it? Say --key-prefix, --no-key or --signed-in.",
  exactly: "Exactly this would be sent to [origin]:",
  agree: "Send it? (y/n)",
  needsYes: "Nobody can be asked here, so nothing was sent. Say --yes to send.",
  kept: "Nothing was sent.",
  unreachable:
    "[origin] gave no answer ([why]), so it may have arrived or not. Send it again with --idempotency-key [key] --time [time] and the same answers: it arrives once.",
  tooMany: "Too many reports came from your network, so this one was not taken. Try again in [minutes] min.",
  refused: "The desk did not take it: [code] [fields]",
  clock:
    "By the desk’s clock that time is in the future or more than 30 days ago. Look at this computer’s clock, or say --time.",
  sent: "Sent. Your ticket is [number]; a person answers by [time].\nOnly this link opens it: [url]",
  arrives: "Support is closed now: it arrives at [time].",
} as const;
