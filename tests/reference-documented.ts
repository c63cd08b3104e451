import type { KnownCode } from "#lib/reference/index.ts";

/** What the service documents of each error: severity, the two lines, causes, commands, and how many steps for good. */
export const documented: Record<
  Exclude<KnownCode, "404" | "413" | "504" | "connection">,
  { severity: string; literal: string[]; causes: string[]; now: string[]; forGood: string[] }
> = {
  "400": {
    severity: "low",
    literal: ["Error: 400 Bad Request", "The request was malformed or contained invalid parameters."],
    causes: ["bad-json", "missing-parameter", "out-of-range", "bad-encoding"],
    now: ['claude -p "simple test"'],
    forGood: ["simplify-input", "encode-paths", "check-parameters"],
  },
  "401": {
    severity: "medium",
    literal: ["Error: 401 Unauthorized", "Invalid API key or authentication token."],
    causes: ["malformed", "expired", "disabled", "missing"],
    now: [`printf '%.10s... %s characters\\n' "$ANTHROPIC_AUTH_TOKEN" "\${#ANTHROPIC_AUTH_TOKEN}"`],
    forGood: ["key-status", "subscription-active", "replace-key"],
  },
  "403": {
    severity: "medium",
    literal: ["Error: 403 Forbidden", "You don't have permission to access this resource."],
    causes: ["endpoint", "plan", "region", "account"],
    now: ["echo $ANTHROPIC_BASE_URL"],
    forGood: ["set-endpoint", "plan-includes", "ask-permissions"],
  },
  "429": {
    severity: "medium",
    literal: ["Error: 429 Too Many Requests", "Rate limit exceeded. Please slow down your requests."],
    causes: ["rate", "concurrency", "tokens", "quota"],
    now: ['sleep 60 && claude "your question"'],
    forGood: ["fewer-requests", "compact", "split-tasks", "larger-plan"],
  },
  "500": {
    severity: "high",
    literal: ["Error: 500 Internal Server Error", "An unexpected error occurred on the server."],
    causes: ["server-bug", "resources", "misconfigured"],
    now: ['sleep 60 && claude "your question"', "claude --verbose"],
    forGood: ["wait-some-minutes", "look-at-status", "ask-with-details"],
  },
  "502": {
    severity: "high",
    literal: ["Error: 502 Bad Gateway", "The server received an invalid response from the upstream server."],
    causes: ["upstream-trouble", "connection-dropped", "proxy-failed", "slow-upstream"],
    now: ["curl -I https://asia.qcode.cc/api", 'sleep 30 && claude "your question"'],
    forGood: ["check-network", "other-network", "steadier-network", "ask-support"],
  },
  "503": {
    severity: "high",
    literal: [
      "Error: 503 Service Unavailable",
      "The service is temporarily unavailable. Please try again later.",
    ],
    causes: ["overload", "maintenance", "scarce-resources"],
    now: [],
    forGood: ["wait-some-minutes", "back-off", "read-announcements"],
  },
  "529": {
    severity: "high",
    literal: ["Error: 529 Overloaded", "The API is temporarily overloaded. Please try again later."],
    causes: ["surge", "peak-hours", "popular-event"],
    now: ['sleep 120 && claude "your question"'],
    forGood: ["wait-longer", "avoid-peak-hours", "keep-context-small"],
  },
  timeout: {
    severity: "medium",
    literal: ["Error: Connection timed out", "The request timed out while waiting for a response."],
    causes: ["network", "too-large", "too-complex", "slow-server"],
    now: ["ping asia.qcode.cc", "curl -I https://asia.qcode.cc/api", "/compact"],
    forGood: ["check-network", "keep-context-small", "split-tasks", "steadier-network"],
  },
};
