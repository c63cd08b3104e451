import "server-only";

export { answer, note, solveForCustomer } from "./answer.ts";
export { takeToSend } from "./budget.ts";
export { claim, release, type TakenNext, takeNext } from "./claim.ts";
export { type Conversed, reopen, reply, solve } from "./converse.ts";
export { correct } from "./correct.ts";
export { dropDraft, keepDraft, type MessageDraft, openDraft, type ReportDraft } from "./draft.ts";
export { openTicketLink, type TicketHolder, ticketsOfLinks } from "./holder.ts";
export { erase, newLink, revokeLinks, rotateLink } from "./links.ts";
export { rate } from "./rate.ts";
export { findLastEventNumber, findTicketId } from "./reads.ts";
export { isRepeatedMessage } from "./repeat.ts";
export { type Replayed, replay } from "./replay.ts";
export type { CustomerTicket, StaffTicket, WholeTicket } from "./serialize.ts";
export {
  isRepeat,
  isRepeatUnderKey,
  type Submission,
  type Submitted,
  submit,
  submitUnderKey,
} from "./submit.ts";
export { ticketForCustomer, ticketForStaff, wholeTicket } from "./view.ts";
