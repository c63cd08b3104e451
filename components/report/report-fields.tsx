import type { ReactNode } from "react";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type ReportField, readKeyPrefix, readOccurredAt, type SentReport } from "#lib/report/index.ts";
import { formatClock } from "../ui/time.ts";
import { DetailRow } from "./detail-row.tsx";
import { fieldProblem } from "./field-problem.tsx";
import { KeyPrefixField } from "./key-prefix-field.tsx";
import { CommandField, ErrorMessageField } from "./text-fields.tsx";
import { TimeField } from "./time-field.tsx";
import type { ReportInForm } from "./use-report.ts";
import { ZoneChoice } from "./zone-choice.tsx";

interface ReportFieldsProps {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
  desk: { zone: string; zoneCity: string };
  initial: SentReport;
  report: ReportInForm;
  /** Epoch milliseconds. */
  now: number;
  isInBrowser: boolean;
  /** The command that the address of the page brought along; empty where it brought none. */
  linkedCommand: string;
  /** The fields that stand open; the others show their answer in one line. */
  openFields: ReadonlySet<ReportField>;
  onOpen: (field: ReportField) => void;
  /** The line of the error message that says most. */
  headline: string | null;
}

/** The four fields, each with what is to be said about its answer. */
export function ReportFields(props: ReportFieldsProps) {
  const {
    t,
    language,
    profile,
    desk,
    initial,
    report,
    now,
    isInBrowser,
    linkedCommand,
    openFields,
    onOpen,
    headline,
  } = props;
  const { sent, read } = report;
  const zone = sent.zone || desk.zone;
  const time = readOccurredAt(sent.occurredAt, { now: report.timeTypedAt || now, zone });
  const inZone = (at: number, timeZone: string) =>
    formatClock(at, { zone: timeZone, now, locale: localeOf(language) }, (parts) =>
      t("site.time.clock", parts),
    );
  const reading =
    time.ok && isInBrowser
      ? t(time.about || sent.occurredAbout ? "form.time.readAbout" : "form.time.read", {
          time: inZone(time.at, zone),
          deskTime: inZone(time.at, desk.zone),
          city: desk.zoneCity,
        })
      : null;
  const prefix = sent.keyAnswer === "prefix" ? readKeyPrefix(sent.keyPrefix, profile) : null;

  const common = (field: ReportField) => ({
    t,
    initial,
    onChange: report.onChange,
    onLeave: report.onLeave,
    problems: report.problems
      .filter((problem) => problem.field === field)
      .map((problem) =>
        fieldProblem(problem, {
          t,
          profile,
          maskedText: read.ok ? sent[field] : read.fields[field],
          leftComputer: report.refusedByServer.includes(field),
          time: time.ok ? inZone(time.at, zone) : "",
          onMask: () => report.mask(problem),
          onConfirmTime: report.confirmTime,
        }),
      ),
  });

  const isFromLink = linkedCommand !== "" && linkedCommand === sent.command;
  const detail = (field: ReportField, value: ReactNode) => ({
    label: t(`form.${labels[field]}.label`),
    value,
    edit: t("form.paste.edit"),
    isOpen:
      openFields.has(field) ||
      (field === "command" && isFromLink) ||
      report.problems.some((problem) => problem.field === field),
    onOpen: () => onOpen(field),
  });
  const mono = (text: string) => (
    <span translate="no" className="font-mono text-mono">
      {text}
    </span>
  );

  return (
    <>
      <DetailRow {...detail("errorMessage", mono(headline ?? ""))}>
        <ErrorMessageField {...common("errorMessage")} />
      </DetailRow>
      <DetailRow
        {...detail(
          "command",
          sent.commandAnswer === "none" ? t("form.command.none") : mono(sent.command.replaceAll("\n", " ")),
        )}
      >
        <CommandField {...common("command")} isFromLink={isFromLink} />
      </DetailRow>
      <DetailRow {...detail("occurredAt", reading)}>
        <TimeField
          {...common("occurredAt")}
          reading={reading}
          setTime={(text) => report.setField("occurredAt", text)}
          zoneChoice={<ZoneChoice t={t} zone={initial.zone || desk.zone} />}
        />
      </DetailRow>
      <DetailRow
        {...detail(
          "keyPrefix",
          sent.keyAnswer === "prefix"
            ? mono(`${sent.keyPrefix}…`)
            : t(sent.keyAnswer === "no-key" ? "form.keyPrefix.noKey" : "form.keyPrefix.signedIn"),
        )}
      >
        <KeyPrefixField
          {...common("keyPrefix")}
          profile={profile}
          isOtherProvider={prefix?.ok === true && prefix.provider === "other"}
        />
      </DetailRow>
    </>
  );
}

const labels = {
  errorMessage: "errorMessage",
  command: "command",
  occurredAt: "time",
  keyPrefix: "keyPrefix",
} as const satisfies Record<ReportField, string>;
