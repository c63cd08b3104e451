export {
  type CommandShell,
  commandShells,
  debugClaude,
  distinctForms,
  isCommandShell,
  type ShellForms,
  unsetVariable,
} from "./commands.ts";
export { doctorPowershell } from "./doctor-ps1.ts";
export { doctorShell } from "./doctor-sh.ts";
export {
  type CauseId,
  causeOf,
  entries,
  entryOf,
  isCause,
  type ReferenceCause,
  type ReferenceEntry,
} from "./entries.ts";
export {
  type Cause,
  type Code,
  type Entry,
  isKnownCode,
  isStatus,
  type KnownCode,
  knownCodes,
  type Severity,
} from "./entry.ts";
export {
  differByShell,
  type Fix,
  type FixStep,
  fixFor,
  goodPractice,
  type OwnCommand,
  troubleshooting,
  waitSecondsOf,
} from "./fix.ts";
export { type PageId, pageIds } from "./pages.ts";
export { type SearchHit, type SearchPage, searchReference } from "./search.ts";
export {
  answerPath,
  hitPath,
  readAnswer,
  type SearchAnswer,
  type SearchNote,
} from "./search-address.ts";
export { doNowOf, type Found, stepOrder } from "./step-order.ts";
export { isStepId, type StepId } from "./steps.ts";
export {
  type DailyHours,
  dailyHours,
  type OwnWordsId,
  ownWordsOf,
  plainTags,
  textArguments,
} from "./words.ts";
