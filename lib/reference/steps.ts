import { endpointHost, type ServiceProfile } from "#lib/profile/index.ts";
import {
  afterWaiting,
  companyCertificate,
  enterKey,
  inEachShell,
  measureKey,
  modelVariables,
  oneByOne,
  reachEndpoint,
  resolveHost,
  type ShellForms,
  setVariable,
  showClock,
  showProxy,
  showVariable,
} from "./commands.ts";
import { backoffScript, backoffSeconds, retryScript } from "./scripts.ts";

/** One thing to do. Its text is `steps.<id>` in the catalogue; the id is stored with tickets and never changes. */
export type Step = {
  /** What to type into a shell; `again` is what the customer runs again, in a form that stands alone on its line. */
  shell?: (profile: ServiceProfile, again: ShellForms) => ShellForms;
  /** A slash command, which does something inside Claude Code and nothing in a shell. */
  inClaude?: `/${string}`;
  /** A program of several lines, which runs what the customer runs only where that is one plain command. */
  script?: (again: ShellForms) => ShellForms;
  /** After so many seconds from the error the command may run again. */
  waitSeconds?: number;
  link?: "dashboard" | "status";
};

const waiting = (waitSeconds: number) =>
  ({
    waitSeconds,
    shell: (_: ServiceProfile, again: ShellForms) => afterWaiting(waitSeconds, again),
  }) as const;
const backoff = { script: backoffScript, waitSeconds: backoffSeconds } as const;
const compact = { inClaude: "/compact" } as const;
const verbose = { shell: () => inEachShell("claude --verbose") } as const;

const table = {
  "wait-a-minute": waiting(60),
  "wait-half-a-minute": waiting(30),
  "wait-two-minutes": waiting(120),
  "try-with-backoff": backoff,
  "wait-some-minutes": {},
  "wait-longer": {},
  "back-off": {},
  "avoid-peak-hours": {},

  compact,
  "keep-context-small": compact,
  "start-anew": { inClaude: "/clear" },
  "smaller-files": {},
  "shorter-answer": {},
  "fewer-requests": {},
  "close-sessions": {},
  "wait-for-reset": {},
  "split-tasks": {},
  "larger-plan": { link: "dashboard" },
  "check-credit": { link: "dashboard" },

  "reach-endpoint": { shell: reachEndpoint },
  "ping-host": { shell: (profile) => inEachShell(`ping ${endpointHost(profile)}`) },
  "check-network": {},
  "other-network": {},
  "steadier-network": {},
  "resolve-host": { shell: resolveHost },
  "show-proxy": { shell: () => showProxy },
  "check-clock": { shell: () => showClock },
  "company-certificate": { shell: () => companyCertificate },

  "measure-key": { shell: (profile) => measureKey(profile), link: "dashboard" },
  "set-key": { link: "dashboard" },
  "enter-key": { shell: enterKey, link: "dashboard" },
  "log-in-again": { inClaude: "/login" },
  "key-status": { link: "dashboard" },
  "subscription-active": { link: "dashboard" },
  "replace-key": {},
  "show-endpoint": { shell: (profile) => showVariable(profile.baseUrlVariable) },
  "set-endpoint": { shell: (profile) => setVariable(profile.baseUrlVariable, profile.endpoint) },
  "plan-includes": { link: "dashboard" },
  "ask-permissions": {},

  "pick-model": { inClaude: "/model" },
  "model-variables": { shell: () => modelVariables },

  "simple-test": { shell: () => inEachShell('claude -p "simple test"') },
  "simplify-input": {},
  "encode-paths": {},
  "check-parameters": {},

  verbose,
  "look-at-status": { link: "status" },
  "ask-support": {},
  "ask-with-details": {},

  "check-reach": { shell: (profile) => oneByOne(reachEndpoint(profile), resolveHost(profile)) },
  "check-environment": {
    shell: (profile) =>
      oneByOne(showVariable(profile.baseUrlVariable, "BASE_URL: "), measureKey(profile, "AUTH_TOKEN: ")),
  },
  "see-details": verbose,
  "say-hello": { shell: () => inEachShell('claude -p "say hello"') },
  "read-announcements": { link: "status" },

  "retry-wrapper": { script: () => retryScript },
  "backoff-loop": backoff,
  "watch-usage": { link: "dashboard" },
  "set-alerts": { link: "dashboard" },
  "compact-or-clear": compact,
  "split-large-tasks": {},
  "cache-results": {},
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof table;

export const steps: Readonly<Record<StepId, Step>> = table;

/** Whether a text is the id of a step. */
export function isStepId(text: string): text is StepId {
  return Object.hasOwn(table, text);
}

export const goodPracticeSteps = [
  "retry-wrapper",
  "backoff-loop",
  "watch-usage",
  "set-alerts",
  "compact-or-clear",
  "split-large-tasks",
  "cache-results",
] as const satisfies readonly StepId[];
