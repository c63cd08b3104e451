import type { ReactNode } from "react";
import type { Translator } from "#lib/messages/index.ts";
import { exampleKeyPrefix, type ServiceProfile } from "#lib/profile/index.ts";
import {
  commandMaxBytes,
  errorMessageMaxBytes,
  type Finding,
  type ReportProblem,
} from "#lib/report/index.ts";
import { Button } from "../ui/button.tsx";
import type { FieldProblem } from "../ui/field-errors.tsx";

interface Circumstances {
  t: Translator;
  profile: ServiceProfile;
  /** The field's text with every key in it masked. */
  maskedText: string;
  /** True where the text had already reached the server when it was refused. */
  leftComputer: boolean;
  /** A time of the report as the customer reads it. */
  time: string;
  onMask: () => void;
  onConfirmTime: () => void;
}

const limits = { errorMessage: errorMessageMaxBytes / 1024, command: commandMaxBytes / 1024 };

/** What a field says of a problem: what, why, and where there is one the click that mends it. */
export function fieldProblem(problem: ReportProblem, circumstances: Circumstances): FieldProblem {
  const { t, profile, onConfirmTime, time } = circumstances;
  const { field, reason } = problem;
  const start = exampleKeyPrefix(profile);
  switch (reason) {
    case "full-key":
      return fullKeyProblem(problem, circumstances);
    case "missing":
      return { text: t(`form.problems.missing.${field}`) };
    case "too-large": {
      const sized = field === "command" ? "command" : "errorMessage";
      return { text: t(`form.problems.tooLarge.${sized}`, { limit: limits[sized] }) };
    }
    case "in-future":
    case "long-ago":
      return {
        text: t(reason === "in-future" ? "form.problems.inFuture" : "form.problems.longAgo", { time }),
        action: <ConfirmTime t={t} onConfirm={onConfirmTime} />,
      };
    case "too-short":
      return { text: t("form.problems.tooShort", { prefixLength: profile.keyPrefixLength.kept }) };
    case "not-a-prefix":
      return { text: t.rich("form.problems.notAPrefix", { start, code: nameTag }) };
    case "too-long":
      return { text: t("form.problems.tooLong"), action: offerButton(problem, circumstances) };
    case "not-text":
      return { text: t("form.problems.notText") };
    case "unreadable-time":
      return { text: t("form.problems.unreadableTime") };
    case "no-clock-time":
      return { text: t("form.problems.noClockTime") };
    case "guard-failed":
      return { text: t("form.problems.guardFailed") };
  }
}

/** The names of what was found, such as 'a full key of Anthropic'. */
export function foundName(t: Translator, profile: ServiceProfile, findings: readonly Finding[] = []): string {
  return t(`form.families.${findings[0]?.family ?? "other"}`, { service: profile.name });
}

/** What a field beside the report's says of a full key, with the click that masks it; null where there is nothing to mask. */
export function keyProblem(
  findings: readonly Finding[],
  {
    t,
    profile,
    leftComputer,
    onMask,
  }: Pick<Circumstances, "t" | "profile" | "leftComputer"> & { onMask: (() => void) | null },
): FieldProblem {
  return {
    text: t("form.problems.fullKey.title", { what: foundName(t, profile, findings) }),
    detail: t(leftComputer ? "form.problems.fullKey.leftComputer" : "form.problems.fullKey.notSent"),
    ...(onMask && {
      action: (
        <Button size="small" onClick={onMask}>
          {t("form.problems.maskAll", { count: findings.length })}
        </Button>
      ),
    }),
  };
}

function fullKeyProblem(problem: ReportProblem, circumstances: Circumstances): FieldProblem {
  const { t, profile, leftComputer, maskedText } = circumstances;
  const { findings = [] } = problem;
  return {
    text: t("form.problems.fullKey.title", { what: foundName(t, profile, findings) }),
    detail: (
      <>
        {t(leftComputer ? "form.problems.fullKey.leftComputer" : "form.problems.fullKey.notSent")}
        <Excerpt text={maskedText} masked={findings[0]?.masked ?? ""} />
      </>
    ),
    ...(!leftComputer && { action: offerButton(problem, circumstances) }),
  };
}

function offerButton(problem: ReportProblem, { t, onMask }: Circumstances): ReactNode {
  const masked = problem.offer ?? problem.findings?.[0]?.masked ?? "";
  // What is left of a key is no time, so there it goes whole.
  if (problem.field === "occurredAt") {
    return (
      <Button size="small" onClick={onMask} className="no-js:hidden">
        {t("form.problems.takeOut")}
      </Button>
    );
  }
  const several = (problem.findings?.length ?? 0) > 1;
  return (
    <Button size="small" onClick={onMask} className="no-js:hidden">
      <span>
        {several
          ? t("form.problems.maskAll", { count: problem.findings?.length ?? 0 })
          : t.rich(/^[•…]/.test(masked) ? "form.problems.mask" : "form.problems.keepOnly", {
              masked,
              code: nameTag,
            })}
      </span>
    </Button>
  );
}

/** The beginning of a key inside a sentence: never to be translated, and not terminal text either. */
export function nameTag(chunks: ReactNode): ReactNode {
  return <span translate="no">{chunks}</span>;
}

/** The line in which the key stands, with the key masked and marked: where it was found, never the key. */
function Excerpt({ text, masked }: { text: string; masked: string }) {
  const at = masked === "" ? -1 : text.indexOf(masked);
  if (at === -1) return null;
  const before = text.slice(0, at).split("\n").at(-1)?.slice(-32) ?? "";
  const after =
    text
      .slice(at + masked.length)
      .split("\n")[0]
      ?.slice(0, 32) ?? "";
  return (
    <span translate="no" className="mt-2 block font-mono text-13 text-ink wrap-anywhere">
      {before}
      <mark className="masked">{masked}</mark>
      {after}
    </span>
  );
}

function ConfirmTime({ t, onConfirm }: { t: Translator; onConfirm: () => void }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2">
      <input type="checkbox" name="timeConfirmed" className="size-4" onChange={onConfirm} />
      {t("form.time.confirm")}
    </label>
  );
}
