import Link from "next/link";
import type { ReactNode } from "react";
import { certaintyOf, type Diagnosis, type Hint, reasonOf } from "#lib/diagnosis/index.ts";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  differByShell,
  entryOf,
  type Fix,
  isKnownCode,
  isStatus,
  type StepId,
  textArguments,
} from "#lib/reference/index.ts";
import { codeTag } from "../reference/code-tag.tsx";
import { SeverityTag } from "../reference/severity-tag.tsx";
import { ShellChoice } from "../reference/shell-choice.tsx";
import { StepList } from "../reference/step-list.tsx";
import { Card } from "../ui/card.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { fixHeadline } from "./headline.ts";
import { HintList } from "./hint-list.tsx";

interface FixCardProps {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
  diagnosis: Diagnosis;
  fix: Fix;
  hints: readonly Hint[];
  /** The text of each field that the evidence's spans point into. */
  texts: { errorMessage: string; command: string };
  ticked: readonly StepId[];
  /** What stands between the reason and the steps: what holds at this moment. */
  atPresent?: ReactNode;
  onTick?: (id: StepId, ticked: boolean) => void;
}

/** Which error it is, why we think so, and what to do now. */
export function FixCard({
  t,
  language,
  profile,
  diagnosis,
  fix,
  hints,
  texts,
  ticked,
  atPresent,
  onTick,
}: FixCardProps) {
  const ticks = { ticked, ...(onTick && { onTick }) };
  const { code } = diagnosis;
  return (
    <Card className="p-5 sm:p-6 wide:rounded-b-none wide:border-b-0">
      <p className="flex flex-wrap items-center gap-3 text-14 text-soft">
        {isKnownCode(code) && (
          <>
            {isStatus(code) && (
              <span translate="no" className="font-mono text-15 font-medium text-ink">
                {code}
              </span>
            )}
            <SeverityTag t={t} severity={entryOf(code).severity} />
            {t("form.fix.kind", {
              type: t(`reference.entries.${code}.type`),
              certainty: t(`diagnosis.confidence.${certaintyOf(diagnosis.confidence)}`),
            })}
          </>
        )}
      </p>
      <h2 className="mt-2 text-24">{fixHeadline(t, diagnosis)}</h2>
      <Why t={t} profile={profile} diagnosis={diagnosis} texts={texts} />
      {atPresent}
      {fix.personFirst && (
        <p className="mt-4 rounded-control bg-accent-wash px-3.5 py-3 text-15">{t("form.fix.personFirst")}</p>
      )}
      <HintList t={t} profile={profile} hints={hints} />
      <h3 className="sr-only">{t("form.fix.doNow")}</h3>
      <div className="mt-5 space-y-4">
        {differByShell([...fix.doNow, ...fix.forGood]) && <ShellChoice />}
        <StepList t={t} profile={profile} steps={fix.doNow} ticks={ticks} />
      </div>
      {fix.forGood.length > 0 && (
        <div className="mt-5 border-t border-line pt-4">
          <Disclosure summary={t("form.fix.forGood")}>
            <StepList t={t} profile={profile} steps={fix.forGood} ticks={ticks} />
          </Disclosure>
        </div>
      )}
      {isKnownCode(code) && (
        <p className="mt-4 text-14">
          <Link href={localPath(language, `/errors/${code}`)} className="link" target="_blank">
            {t("form.fix.inReference")}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Why({ t, profile, diagnosis, texts }: Pick<FixCardProps, "t" | "profile" | "diagnosis" | "texts">) {
  const reason = reasonOf(diagnosis);
  const words = textArguments(profile);
  if (reason === null) {
    return (
      <div className="mt-2 space-y-2 text-soft">
        <p>{t("diagnosis.unknown.meaning")}</p>
        <p>{t("diagnosis.unknown.addMore")}</p>
      </div>
    );
  }
  const quote = texts[reason.field].slice(reason.start, reason.start + reason.length);
  return (
    <div className="mt-2 space-y-1 text-soft">
      <p>
        {t.rich(`diagnosis.why.${reason.kind}.${reason.speaksFor}`, {
          quote: shortened(quote),
          mark: markTag,
        })}
      </p>
      {diagnosis.cause && (
        <p>{t.rich(`reference.causes.${diagnosis.cause}.text`, { ...words, code: codeTag })}</p>
      )}
      {diagnosis.requestId && (
        <p className="text-14">
          {t.rich("diagnosis.requestId", { requestId: diagnosis.requestId, code: codeTag })}
        </p>
      )}
    </div>
  );
}

function markTag(chunks: ReactNode): ReactNode {
  return (
    <mark translate="no" className="evidence font-mono text-[0.875em] wrap-anywhere">
      {chunks}
    </mark>
  );
}

/** Evidence is a word or a sentence; a longer one says enough by its beginning. */
function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
