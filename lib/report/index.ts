export { cleanText } from "./clean.ts";
export { readDoctorBlock } from "./doctor-block.ts";
export { type KeyFamily, literalPrefix } from "./families.ts";
export type { Finding } from "./finding.ts";
export { rewrite } from "./flatten.ts";
export { clockText, formOf, settledForm } from "./form-of.ts";
export { findKeys } from "./guard.ts";
export { type GuardedFields, type GuardedText, guardFields, guardText } from "./guarded.ts";
export { type KeyPrefixRead, readKeyPrefix } from "./key-prefix.ts";
export { commandMaxBytes, errorMessageMaxBytes } from "./limits.ts";
export { maskKeys } from "./mask.ts";
export { type OccurredAtRead, questionTime, readOccurredAt } from "./occurred-at.ts";
export type { Shell } from "./prompt-line.ts";
export {
  type Report,
  type ReportProblem,
  type ReportReason,
  type ReturnedForm,
  readReport,
} from "./read-report.ts";
export { rerun } from "./rerun.ts";
export {
  type ReportField,
  reportFields,
  type SentReport,
  sentReportSchema,
} from "./sent-report.ts";
export { type Split, type SplitPaste, splitPaste } from "./split-paste.ts";
export { isZone, zoneOffsetMs } from "./zone-clock.ts";
