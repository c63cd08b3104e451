import { languages, messagesOf, translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  commandShells,
  entries,
  type Found,
  fixFor,
  knownCodes,
  plainTags,
  type ShellForms,
  textArguments,
} from "#lib/reference/index.ts";
import type { Forms, Written, WrittenStep } from "./program/written.ts";

/** What is written into the program for one desk: its profile, and every text with the service's names filled in. */
export function wordsFor(profile: ServiceProfile, origin: string): Written {
  const t = translator(languages[0]);
  const words = { ...textArguments(profile), ...plainTags("bash") };
  const steps: Record<string, WrittenStep> = {};
  for (const found of everyCase()) {
    for (const { id, shell, inClaude, link } of fixFor(found, profile).doNow)
      steps[id] = {
        text: shortest(inEach((form) => t.markup(`reference.steps.${id}`, { ...words, ...plainTags(form) }))),
        ...(shell && { shell: shortest(shell) }),
        ...(inClaude && { inClaude }),
        ...(link && { link: link.address }),
      };
  }
  const causes = entries.flatMap((entry) => entry.causes);
  return {
    origin,
    profile,
    texts: messagesOf(languages[0]).terminal,
    headlines: Object.fromEntries([
      ["unknown", t("diagnosis.unknown.headline")],
      ...knownCodes.map((code) => [code, t(`reference.entries.${code}.headline`)]),
    ]),
    causes: Object.fromEntries(causes.map(({ id }) => [id, t.markup(`reference.causes.${id}.text`, words)])),
    steps,
  };
}

/** Everything that can be found, and with it every step that a fix can have. */
function everyCase(): Found[] {
  const known = entries.flatMap(({ code, causes }) =>
    [null, ...causes.map(({ id }) => id)].flatMap((cause) =>
      [true, false].map((isService) => ({ code, cause, isService })),
    ),
  );
  return [{ code: "unknown", cause: null }, ...known];
}

function inEach(form: (shell: keyof ShellForms) => string): ShellForms {
  return Object.fromEntries(commandShells.map((shell) => [shell, form(shell)])) as ShellForms;
}

/** One string where all shells have the same. */
function shortest(forms: ShellForms): Forms {
  return new Set(Object.values(forms)).size === 1 ? forms.bash : forms;
}
