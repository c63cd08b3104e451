import type { ServiceProfile } from "#lib/profile/index.ts";
import { type CauseId, causeOf, entryOf } from "./entries.ts";
import type { Code } from "./entry.ts";
import { goodPracticeSteps, type StepId, steps, troubleshootingSteps } from "./steps.ts";

/** A step with everything of the service filled in: plain data, ready to be shown. Its text is `steps.<id>`. */
export type FixStep = {
  id: StepId;
  command?: { where: "shell" | "claude-code"; text: string };
  script?: string;
  link?: { to: "dashboard" | "status"; address: string };
};

export type Fix = {
  code: Code;
  /** True where only support can help: the person then stands before the steps. */
  personFirst: boolean;
  doNow: FixStep[];
  forGood: FixStep[];
};

/**
 * The steps for what a diagnosis found, in the order in which to try them. Steps that fit the cause come first;
 * an unknown error gets the general troubleshooting. A fix never says that key, command or network are fine.
 */
export function fixFor(found: { code: Code; cause: CauseId | null }, profile: ServiceProfile): Fix {
  const { code } = found;
  if (code === "unknown") {
    return { code, personFirst: false, doNow: troubleshooting(profile), forGood: [] };
  }
  const entry = entryOf(code);
  const cause = found.cause && causeOf(found.cause);
  const usual = cause?.leadsOnly ? [] : entry.doNow;
  const doNow = [...new Set([...(cause?.leads ?? []), ...usual])];
  const forGood = entry.forGood.filter((id) => !doNow.includes(id));
  return {
    code,
    personFirst: cause?.personFirst === true,
    doNow: fill(doNow, profile),
    forGood: fill(forGood, profile),
  };
}

/** The five general steps that find the place of a fault, whatever the error. */
export function troubleshooting(profile: ServiceProfile): FixStep[] {
  return fill(troubleshootingSteps, profile);
}

/** Habits that make errors rarer, with both scripts. */
export function goodPractice(profile: ServiceProfile): FixStep[] {
  return fill(goodPracticeSteps, profile);
}

function fill(ids: readonly StepId[], profile: ServiceProfile): FixStep[] {
  return ids.map((id) => {
    const { command, script, link } = steps[id];
    return {
      id,
      ...(command && { command: { where: command.where, text: command.text(profile) } }),
      ...(script && { script }),
      ...(link && { link: { to: link, address: linkAddress(link, profile) } }),
    };
  });
}

function linkAddress(link: "dashboard" | "status", profile: ServiceProfile): string {
  return link === "dashboard" ? profile.dashboardUrl : profile.statusUrl;
}
