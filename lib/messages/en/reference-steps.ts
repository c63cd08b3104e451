/** One thing to do, each: `reference.steps.<id>`. */
export const referenceSteps = {
  "wait-a-minute": "Wait 30 to 60 seconds, then run it again.",
  "wait-half-a-minute": "Wait half a minute, then run it again.",
  "wait-two-minutes": "Wait two minutes, then run it again.",
  "try-with-backoff":
    "Try again with longer and longer pauses: 1, 2, 4, 8 and 16 seconds. This loop does it, and says so if no try worked.",
  "wait-some-minutes": "Give the service a few minutes before you try again.",
  "wait-longer": "Leave 2 to 5 minutes between tries while the API is overloaded.",
  "back-off": "In your own scripts, double the pause after each failed try.",
  "avoid-peak-hours": "Where you can, avoid the peak hours, which are business hours in the United States.",
  compact:
    "Inside Claude Code, shrink the conversation, so that the next try sends less. After <code>claude -p</code> there is none to shrink.",
  "keep-context-small":
    "Inside Claude Code, shrink the conversation from time to time, so that each request asks for less.",
  "start-anew":
    "If it is still too much, start a new conversation inside Claude Code. It forgets this one, so note first what you need.",
  "smaller-files":
    "Go back to before the large text, file or image (inside Claude Code, press Esc twice), and send less at once.",
  "shorter-answer":
    "Ask for less in one answer, such as one file at a time: a shorter answer is done sooner.",
  "fewer-requests": "Leave a pause between requests, and run one Claude Code at a time.",
  "close-sessions":
    "End other Claude Code sessions that use the same key, on other machines too, and run one at a time.",
  "wait-for-reset": "Wait until the quota begins anew. The error often says when.",
  "split-tasks": "Split a large task into smaller ones.",
  "larger-plan":
    "Look at your usage in the dashboard, and move to a plan with a larger quota if you often reach the end.",
  "check-credit": "Look at the balance in the dashboard.",
  "reach-endpoint":
    "See whether the endpoint can be reached. Any HTTP status in the answer, 401 and 404 too, means that it can.",
  "ping-host":
    "See whether the host answers. An answer shows that the way there works; silence proves nothing, because many hosts never answer a ping.",
  "check-network": "Check that your own network is steady: do other sites open without a delay?",
  "other-network": "Try another network, or a VPN where you may use one.",
  "steadier-network":
    "For long work, use a steadier network, such as a cable instead of a weak wireless signal.",
  "resolve-host":
    "See whether the name of the host is found. If it is not, another network or another DNS server may find it.",
  "show-proxy":
    "See whether a proxy is set; a name and password in it are hidden. Correct an address that is out of date, or take the variable away: <unset>NAME</unset>",
  "check-clock":
    "See whether the date and time of your machine are right: a certificate holds only between two dates.",
  "company-certificate":
    "In a company’s network, ask its administrators for the certificate file of the firewall, and tell Claude Code where it is. Leave the checks of certificates on.",
  "measure-key":
    "Compare the beginning and the length of your key with the key in the dashboard. This shows only its first {prefixLength, number} characters. One character more than expected is a space.",
  "set-key":
    "Where no key is set, copy it from the dashboard into <code>{keyVariable}</code> and run the command again in the same terminal.",
  "enter-key":
    "Copy your key from the dashboard. This line waits for it: paste the key and press Enter. It stays out of the history and hidden; only cmd shows it, until you press Enter. Then run the command again in the same terminal.",
  "log-in-again":
    "If you use an account instead of a key, sign in again inside Claude Code. A key of {service} needs no sign-in.",
  "key-status": "Look in the dashboard whether the key is active.",
  "subscription-active": "Look in the dashboard whether your subscription is active. A key ends with it.",
  "replace-key":
    "If the key is disabled or banned, send the report to a person: support replaces the key when it answers. You find the new key in the dashboard, never in a message.",
  "show-endpoint": "See where requests go. It should show <code>{endpoint}</code>.",
  "set-endpoint":
    "Where <code>{baseUrlVariable}</code> holds anything else than <code>{endpoint}</code>, set it again.",
  "plan-includes": "Look in the dashboard whether your plan includes the feature or model you asked for.",
  "ask-permissions": "Send the report to a person and ask about the permissions of your account.",
  "pick-model": "Inside Claude Code, pick a model from the list.",
  "model-variables":
    "See whether a variable names a model. Correct a name that is misspelt or out of date, or take the variable away: <unset>NAME</unset>",
  "simple-test":
    "Look for special characters and odd formatting in what you sent, then try a simple request. If that one works, the cause is in the input.",
  "simplify-input": "Make the input simpler, without special characters.",
  "encode-paths": "Put file paths in quotes and encode their special characters.",
  "check-parameters": "Check the parameters of the command against <code>claude --help</code>.",
  verbose: "If it fails again, run it with more details, and keep what it shows for the report.",
  "look-at-status": "Look at the service status.",
  "ask-support": "If it stays, send the report to a person.",
  "ask-with-details": "If it stays, send the report to a person with all its details.",
  "check-reach":
    "See whether the endpoint can be reached and its name be found. Any HTTP status, 401 and 404 too, means that it was reached.",
  "check-environment":
    "See which endpoint and key your terminal uses. The endpoint should be <code>{endpoint}</code>. Of the key, only the first {prefixLength, number} characters and the length are shown.",
  "see-details": "Run it with more details. <debug></debug> shows more still.",
  "say-hello": "Try a simple request. If it works, the cause is in the longer one.",
  "read-announcements": "Read the announcements about the service status.",
  "retry-wrapper":
    "Wrap the command, so that it tries up to three times. Put this into your shell’s start-up file (PowerShell’s is <code>$PROFILE</code>; for cmd, save it as <code>retry_claude.cmd</code> in a folder of the <code>PATH</code>) and write <code>retry_claude</code> instead of <code>claude</code>.",
  "backoff-loop":
    "Where a service is overloaded, wait longer after each try. This loop waits 1, 2, 4, 8 and 16 seconds and fails if no try worked.",
  "watch-usage": "Watch your usage in the dashboard.",
  "set-alerts": "Set usage alerts in the dashboard, so that the end of a quota is no surprise.",
  "compact-or-clear":
    "Inside Claude Code, use <code>/compact</code> or <code>/clear</code> regularly: a shorter conversation takes fewer tokens.",
  "split-large-tasks": "Split large tasks into smaller ones.",
  "cache-results": "Keep the results that you need often, instead of asking for them again.",
} as const;
