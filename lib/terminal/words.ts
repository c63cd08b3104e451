import { languages, messagesOf, translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  type CommandShell,
  entries,
  type Found,
  fixFor,
  plainTags,
  stepOrder,
  textArguments,
} from "#lib/reference/index.ts";
import type { Written, WrittenStep } from "./program/written.ts";

const t = translator(languages[0]);

/** What is written into the program for one desk: its profile, and every text with the service's names filled in. */
export function wordsFor(profile: ServiceProfile, origin: string): Written {
  const words = { ...textArguments(profile), ...plainTags("bash") };
  return {
    profile: withoutPages(profile),
    texts: messagesOf(languages[0]).terminal,
    errors: Object.fromEntries([
      ["unknown", { headline: t("diagnosis.unknown.headline"), doNow: stepOrder(unknown).doNow }],
      ...entries.map(({ code, doNow, firstByFault }) => [
        code,
        { headline: t(`reference.entries.${code}.headline`), doNow, ...(firstByFault && { firstByFault }) },
      ]),
    ]),
    causes: Object.fromEntries(
      entries.flatMap(({ causes }) =>
        causes.map(({ id, leads, leadsOnly }) => [
          id,
          {
            text: t.markup(`reference.causes.${id}.text`, words),
            ...(leads && { leads }),
            ...(leadsOnly && { leadsOnly }),
          },
        ]),
      ),
    ),
    steps: {
      bash: stepsIn("bash", profile, origin),
      powershell: stepsIn("powershell", profile, origin),
      cmd: stepsIn("cmd", profile, origin),
    },
  };
}

/** Every step that can be shown, in the form of one shell. */
function stepsIn(form: CommandShell, profile: ServiceProfile, origin: string): Record<string, WrittenStep> {
  const words = { ...textArguments(profile), ...plainTags(form) };
  const steps: Record<string, WrittenStep> = {};
  for (const found of everyCase()) {
    for (const { id, shell, script, inClaude, link } of fixFor(found, profile).doNow)
      steps[id] = {
        text: t.markup(`reference.steps.${id}`, words),
        ...(shell && { shell: shell[form] }),
        ...(inClaude && { inClaude }),
        ...(link && { link: link.address }),
        // A program of several lines is copied from its page.
        ...(script && { link: `${origin}/errors/${found.code}` }),
      };
  }
  return steps;
}

const unknown = { code: "unknown", cause: null } as const;

/** A profile as short as it can be told: what only pages and the desk need is empty. */
function withoutPages(profile: ServiceProfile): ServiceProfile {
  return {
    ...profile,
    supportHours: { ...profile.supportHours, weekly: [], closures: [] },
    ownWords: {},
  };
}

/** Everything that can be found, and with it every step that a fix can have. */
function everyCase(): Found[] {
  const known = entries.flatMap(({ code, causes }) =>
    [null, ...causes.map(({ id }) => id)].flatMap((cause) =>
      [true, false].map((isService) => ({ code, cause, isService })),
    ),
  );
  return [unknown, ...known];
}
