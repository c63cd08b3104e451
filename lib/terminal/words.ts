import { languages, messagesOf, translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  commandShells,
  entries,
  type Found,
  fixFor,
  plainTags,
  type ShellForms,
  stepOrder,
  textArguments,
} from "#lib/reference/index.ts";
import type { Forms } from "./program/forms.ts";
import type { Written, WrittenStep } from "./program/written.ts";

/** What is written into the program for one desk: its profile, and every text with the service's names filled in. */
export function wordsFor(profile: ServiceProfile, origin: string): Written {
  const t = translator(languages[0]);
  const words = { ...textArguments(profile), ...plainTags("bash") };
  const steps: Record<string, WrittenStep> = {};
  for (const found of everyCase()) {
    for (const { id, shell, script, inClaude, link } of fixFor(found, profile).doNow)
      steps[id] = {
        text: shortest(inEach((form) => t.markup(`reference.steps.${id}`, { ...words, ...plainTags(form) }))),
        ...(shell && { shell: shortest(shell) }),
        ...(inClaude && { inClaude }),
        ...(link && { link: link.address }),
        // A program of several lines is copied from its page.
        ...(script && { link: `${origin}/errors/${found.code}` }),
      };
  }
  return {
    origin,
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
    steps,
  };
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

function inEach(form: (shell: keyof ShellForms) => string): ShellForms {
  return Object.fromEntries(commandShells.map((shell) => [shell, form(shell)])) as ShellForms;
}

/** One string where all shells have the same; else what differs, between what does not. */
function shortest({ bash, powershell, cmd }: ShellForms): Forms {
  if (bash === powershell && bash === cmd) return bash;
  const rest = [bash, powershell, cmd];
  const before = commonStart(rest);
  const tails = rest.map((form) => reversed(form.slice(before.length)));
  const after = reversed(commonStart(tails));
  const [inBash = "", inPowershell = "", inCmd = ""] = tails.map((tail) =>
    reversed(tail.slice(after.length)),
  );
  return [before, inBash, inPowershell, inCmd, after];
}

function commonStart(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  return first.slice(0, length);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
