export { type Client, clientOf } from "./client.ts";
export { diagnose } from "./diagnose.ts";
export {
  type Certainty,
  certainFrom,
  certaintyOf,
  classifierVersion,
  type Diagnosis,
  type Evidence,
  type EvidenceKind,
  reasonOf,
} from "./diagnosis.ts";
export { type Hint, type HintId, hints } from "./hints.ts";
export { type LookUp, lookUp, queryMaxLength } from "./look-up.ts";
export { type NextTry, nextTry } from "./next-try.ts";
