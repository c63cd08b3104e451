import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  entries,
  goodPractice,
  plainTags,
  type ReferenceEntry,
  type SearchPage,
  type StepId,
  textArguments,
  troubleshooting,
} from "#lib/reference/index.ts";
import { entryHeading } from "./entry-heading.ts";

/** All pages of the reference with the texts that a search reads, in the language of `t`. */
export function searchPages(t: Translator, profile: ServiceProfile): SearchPage[] {
  const words = { ...textArguments(profile), ...plainTags("bash") };
  const stepTexts = (ids: readonly StepId[]) =>
    [...new Set(ids)].map((id) => t.markup(`reference.steps.${id}`, words));
  const idsOf = (steps: readonly { id: StepId }[]) => steps.map(({ id }) => id);
  return [
    ...entries.map(
      (entry): SearchPage => ({
        page: entry.code,
        title: entryHeading(t, entry.code),
        detail: t(`reference.entries.${entry.code}.type`),
        causes: entry.causes.map(({ id }) => ({
          id,
          title: t(`reference.causes.${id}.title`),
          text: t.markup(`reference.causes.${id}.text`, words),
        })),
        texts: [
          t(`reference.entries.${entry.code}.headline`),
          t(`reference.entries.${entry.code}.meaning`),
          ...entry.literal,
          ...stepTexts(stepIdsOf(entry)),
        ],
      }),
    ),
    {
      page: "troubleshooting",
      title: t("reference.troubleshooting.title"),
      detail: t("reference.troubleshooting.lead"),
      causes: [],
      texts: [
        ...stepTexts(idsOf(troubleshooting(profile))),
        t("reference.doctor.title"),
        t("reference.doctor.lead"),
      ],
    },
    {
      page: "good-practice",
      title: t("reference.goodPractice.title"),
      detail: t("reference.goodPractice.lead"),
      causes: [],
      texts: stepTexts(idsOf(goodPractice(profile))),
    },
    {
      page: "support",
      title: t("reference.reach.title"),
      detail: t("reference.reach.lead"),
      causes: [],
      texts: [
        t("reference.reach.hoursTitle"),
        t("reference.reach.responseTitle"),
        t("reference.reach.neverFullKey"),
        t("reference.reach.chatTitle"),
        t("reference.reach.chat", { service: profile.name }),
      ],
    },
  ];
}

function stepIdsOf({ doNow, forGood, causes }: ReferenceEntry): StepId[] {
  return [...doNow, ...forGood, ...causes.flatMap(({ leads }) => leads ?? [])];
}
