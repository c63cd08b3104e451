import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";

type GetHelpCardProps = {
  t: Translator;
  language: Language;
  /** The desk's own, without a slash at its end. */
  origin: string;
  /** Set on a page that is about no single error. */
  general?: boolean;
};

/** The end of a page of the reference: the way to a person. */
export function GetHelpCard({ t, language, origin, general = false }: GetHelpCardProps) {
  const home = localPath(language, "/");
  return (
    <Card className="mt-10 flex break-inside-avoid flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4.5 print:mt-6 print:border-0 print:p-0">
      <p>{t(general ? "site.reference.failing" : "reference.entryPage.stillThere")}</p>
      <ButtonLink href={home} className="max-sm:w-full print:hidden">
        {t(general ? "site.reference.getHelp" : "reference.entryPage.getHelp")}
      </ButtonLink>
      <span translate="no" className="hidden print:inline">
        {origin + home}
      </span>
    </Card>
  );
}
