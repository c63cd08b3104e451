import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import { backoffScript, retryScript } from "./scripts.ts";

/** One thing to do. Its text is `steps.<id>` in the catalogue; the id is stored with tickets and never changes. */
export type Step = {
  command?: {
    /** A slash command typed into a shell does nothing useful, so each command says where it belongs. */
    where: "shell" | "claude-code";
    text: (profile: ServiceProfile) => string;
  };
  script?: string;
  link?: "dashboard" | "status";
};

const compact = { where: "claude-code", text: () => "/compact" } as const;
const reachEndpoint = (profile: ServiceProfile) => `curl -I ${profile.endpoint}`;

/** The proxy variables without the name and password that an address may hold. */
const showProxy = "env | grep -i _proxy | sed 's#//.*@#//***@#'";

/**
 * Beginning and length of the key without showing it. `${VAR:0:10}` fails in a plain sh,
 * and the beginning alone hides a cut end or a trailing space.
 */
function measureKey(profile: ServiceProfile, label = ""): string {
  const shown = `%.${profile.keyPrefixLength.kept}s... %s characters`;
  return `printf '${label}${shown}\\n' "$${profile.keyVariable}" "\${#${profile.keyVariable}}"`;
}

const table = {
  "wait-a-minute": { command: { where: "shell", text: () => 'sleep 60 && claude "your question"' } },
  "wait-half-a-minute": { command: { where: "shell", text: () => 'sleep 30 && claude "your question"' } },
  "wait-two-minutes": { command: { where: "shell", text: () => 'sleep 120 && claude "your question"' } },
  "try-with-backoff": { script: backoffScript },
  "wait-some-minutes": {},
  "wait-longer": {},
  "back-off": {},
  "avoid-peak-hours": {},

  compact: { command: compact },
  "keep-context-small": { command: compact },
  "start-anew": { command: { where: "claude-code", text: () => "/clear" } },
  "smaller-files": {},
  "shorter-answer": {},
  "fewer-requests": {},
  "close-sessions": {},
  "wait-for-reset": {},
  "split-tasks": {},
  "larger-plan": { link: "dashboard" },
  "check-credit": { link: "dashboard" },

  "reach-endpoint": { command: { where: "shell", text: reachEndpoint } },
  "ping-host": { command: { where: "shell", text: (profile) => `ping ${endpointHost(profile)}` } },
  "check-network": {},
  "other-network": {},
  "steadier-network": {},
  "resolve-host": { command: { where: "shell", text: (profile) => `nslookup ${endpointHost(profile)}` } },
  "show-proxy": { command: { where: "shell", text: () => showProxy } },
  "check-clock": { command: { where: "shell", text: () => "date" } },
  "company-certificate": {
    command: { where: "shell", text: () => "export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem" },
  },

  "measure-key": { command: { where: "shell", text: (profile) => measureKey(profile) }, link: "dashboard" },
  "set-key": { link: "dashboard" },
  "enter-key": {
    command: {
      where: "shell",
      text: ({ keyVariable }) => `read -rs ${keyVariable} && export ${keyVariable}`,
    },
    link: "dashboard",
  },
  "log-in-again": { command: { where: "claude-code", text: () => "/login" } },
  "key-status": { link: "dashboard" },
  "subscription-active": { link: "dashboard" },
  "replace-key": {},
  "show-endpoint": { command: { where: "shell", text: (profile) => `echo $${profile.baseUrlVariable}` } },
  "set-endpoint": {
    command: { where: "shell", text: (profile) => `export ${profile.baseUrlVariable}=${profile.endpoint}` },
  },
  "plan-includes": { link: "dashboard" },
  "ask-permissions": {},

  "pick-model": { command: { where: "claude-code", text: () => "/model" } },
  "model-variables": { command: { where: "shell", text: () => "env | grep _MODEL" } },

  "simple-test": { command: { where: "shell", text: () => 'claude -p "simple test"' } },
  "simplify-input": {},
  "encode-paths": {},
  "check-parameters": {},

  verbose: { command: { where: "shell", text: () => "claude --verbose" } },
  "look-at-status": { link: "status" },
  "ask-support": {},
  "ask-with-details": {},

  "check-reach": {
    command: {
      where: "shell",
      text: (profile) => `${reachEndpoint(profile)}\nnslookup ${endpointHost(profile)}`,
    },
  },
  "check-environment": {
    command: {
      where: "shell",
      text: (profile) =>
        `echo "BASE_URL: $${profile.baseUrlVariable}"\n${measureKey(profile, "AUTH_TOKEN: ")}`,
    },
  },
  "see-details": { command: { where: "shell", text: () => "claude --verbose" } },
  "say-hello": { command: { where: "shell", text: () => 'claude -p "say hello"' } },
  "read-announcements": { link: "status" },

  "retry-wrapper": { script: retryScript },
  "backoff-loop": { script: backoffScript },
  "watch-usage": { link: "dashboard" },
  "set-alerts": { link: "dashboard" },
  "compact-or-clear": { command: compact },
  "split-large-tasks": {},
  "cache-results": {},
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof table;

export const steps: Readonly<Record<StepId, Step>> = table;

/** Whether a text is the id of a step. */
export function isStepId(text: string): text is StepId {
  return Object.hasOwn(table, text);
}

/** What to try for any error, in this order: also the fix when the error is not recognised. */
export const troubleshootingSteps = [
  "check-reach",
  "check-environment",
  "see-details",
  "say-hello",
  "read-announcements",
] as const satisfies readonly StepId[];

export const goodPracticeSteps = [
  "retry-wrapper",
  "backoff-loop",
  "watch-usage",
  "set-alerts",
  "compact-or-clear",
  "split-large-tasks",
  "cache-results",
] as const satisfies readonly StepId[];
