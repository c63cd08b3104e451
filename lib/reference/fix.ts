import type { ServiceProfile } from "#lib/profile/index.ts";
import { anyQuestion, type CommandShell, commandShells, distinctForms, type ShellForms } from "./commands.ts";
import type { Code } from "./entry.ts";
import { type Found, stepOrder, troubleshootingSteps } from "./step-order.ts";
import { goodPracticeSteps, type StepId, steps } from "./steps.ts";

/** A step with everything of the service filled in: plain data, ready to be shown. Its text is `steps.<id>`. */
export type FixStep = {
  id: StepId;
  /** What to type into a shell, in the form of each. */
  shell?: ShellForms;
  /** A program of several lines, in the form of each shell. */
  script?: ShellForms;
  /** What to type inside Claude Code. */
  inClaude?: string;
  link?: { to: "dashboard" | "status"; address: string };
};

/** The customer's own command, one line that may be run again; `shell` is null where nothing tells which one it is for. */
export type OwnCommand = { text: string; shell: CommandShell | null };

export type Fix = {
  code: Code;
  /** True where only support can help: the person then stands before the steps. */
  personFirst: boolean;
  doNow: FixStep[];
  forGood: FixStep[];
};

/**
 * The steps for what a diagnosis found, in the order in which to try them. Steps that fit the cause come first;
 * an unknown error gets the general troubleshooting. A fix never says that key, command or network are fine. `own` is
 * what the steps run again, where the customer typed it; a command that came by a link must not be given.
 */
export function fixFor(found: Found, profile: ServiceProfile, own: OwnCommand | null = null): Fix {
  const { personFirst, doNow, forGood } = stepOrder(found);
  return {
    code: found.code,
    personFirst,
    doNow: fill(doNow, profile, own),
    forGood: fill(forGood, profile, own),
  };
}

/** For how many seconds after the error to wait before the next try, by the first of some steps that says so; null where none does. */
export function waitSecondsOf(doNow: readonly Pick<FixStep, "id">[]): number | null {
  const waits = doNow.flatMap(({ id }) => steps[id].waitSeconds ?? []);
  return waits[0] ?? null;
}

/** The five general steps that find the place of a fault, whatever the error. */
export function troubleshooting(profile: ServiceProfile): FixStep[] {
  return fill(troubleshootingSteps, profile);
}

/** Habits that make errors rarer, with both scripts. */
export function goodPractice(profile: ServiceProfile): FixStep[] {
  return fill(goodPracticeSteps, profile);
}

/** Whether something in some steps is typed differently in different shells. */
export function differByShell(some: readonly FixStep[]): boolean {
  return some.some(({ shell, script }) =>
    [shell, script].some((forms) => forms && distinctForms(forms).length > 1),
  );
}

function fill(ids: readonly StepId[], profile: ServiceProfile, own: OwnCommand | null = null): FixStep[] {
  return ids.map((id) => {
    const { shell, script, inClaude, link } = steps[id];
    return {
      id,
      ...(shell && { shell: shell(profile, againOf(own)) }),
      ...(script && { script: script(againOf(isPlain(own) ? own : null)) }),
      ...(inClaude && { inClaude }),
      ...(link && { link: { to: link, address: linkAddress(link, profile) } }),
    };
  });
}

/** What runs again in each shell: the customer's own command in the shell that it is for, in all where none is known. */
function againOf(own: OwnCommand | null): ShellForms {
  if (own === null) return anyQuestion;
  const forms = commandShells.map((shell) => [
    shell,
    own.shell === null || own.shell === shell ? own.text : anyQuestion[shell],
  ]);
  return Object.fromEntries(forms) as ShellForms;
}

/** Whether a command is one program with its arguments, so that what is put behind it belongs to all of it. */
function isPlain(own: OwnCommand | null): boolean {
  return own !== null && !/[;&|<>#(){}`%^]/.test(own.text);
}

function linkAddress(link: "dashboard" | "status", profile: ServiceProfile): string {
  return link === "dashboard" ? profile.dashboardUrl : profile.statusUrl;
}
