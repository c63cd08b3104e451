import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";

type GetHelpCardProps = {
  t: Translator;
  language: Language;
  /** Set on a page that is about no single error. */
  general?: boolean;
};

/** The end of a page of the reference: the way to a person. */
export function GetHelpCard({ t, language, general = false }: GetHelpCardProps) {
  return (
    <Card className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4.5">
      <p>{t(general ? "site.reference.failing" : "reference.entryPage.stillThere")}</p>
      <ButtonLink href={localPath(language, "/")} className="max-sm:w-full">
        {t(general ? "site.reference.getHelp" : "reference.entryPage.getHelp")}
      </ButtonLink>
    </Card>
  );
}
