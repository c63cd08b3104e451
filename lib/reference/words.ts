import { endpointHost, exampleKeyPrefix, type ServiceProfile } from "#lib/profile/index.ts";
import { type CommandShell, debugClaude, unsetVariable } from "./commands.ts";
import type { KnownCode } from "./entry.ts";

/** The texts of the catalogue under `ownWords`; a profile names one of them for a code. */
const ownWordsIds = ["load-balancing", "regions-and-failover", "account-rotation"] as const;

export type OwnWordsId = (typeof ownWordsIds)[number];

/**
 * What the service says it does about an error. It is the service's claim, so it is shown attributed,
 * on the reference page alone: in a fix or during an incident it would sound like mockery.
 */
export function ownWordsOf(code: KnownCode, profile: ServiceProfile): OwnWordsId | null {
  const named = profile.ownWords[code];
  return ownWordsIds.find((id) => id === named) ?? null;
}

/** What the texts of the reference are told about the service: the arguments of every message in it. */
export function textArguments(profile: ServiceProfile) {
  return {
    service: profile.name,
    endpoint: profile.endpoint,
    host: endpointHost(profile),
    keyVariable: profile.keyVariable,
    otherKeyVariable: profile.otherKeyVariable ?? "",
    baseUrlVariable: profile.baseUrlVariable,
    examplePrefix: exampleKeyPrefix(profile),
    prefixLength: profile.keyPrefixLength.kept,
  };
}

/** What the tags of the steps' texts become where a text is not marked up: what is typed stands in the form of one shell. */
export function plainTags(shell: CommandShell) {
  return {
    code: (chunks: string) => chunks,
    unset: (name: string) => unsetVariable(name)[shell],
    debug: () => debugClaude[shell],
  };
}

export type DailyHours = { opens: string; closes: string; hours: number; days: number };

/**
 * Support hours that are the same each day on which there are any, such as 9:00 to 23:00 on 7 days;
 * null where the calendar differs from day to day or closes in between.
 */
export function dailyHours(profile: ServiceProfile): DailyHours | null {
  const { weekly } = profile.supportHours;
  const [first] = weekly;
  if (!first) return null;
  const isUniform = weekly.every(({ opens, closes }) => opens === first.opens && closes === first.closes);
  const days = new Set(weekly.map(({ weekday }) => weekday)).size;
  if (!isUniform || days !== weekly.length) return null;
  const minutes = (minutesOf(first.closes) - minutesOf(first.opens) + 1440) % 1440 || 1440;
  return { opens: first.opens, closes: first.closes, hours: minutes / 60, days };
}

function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(":").map(Number);
  return hours * 60 + minutes;
}
