export { AttachResolver } from "./attach.resolver";
export { AdjudicationFieldsResolver } from "./adjudication-fields.resolver";
export { ClaimFieldsResolver, ClaimLineFieldsResolver } from "./claim-fields.resolver";
export { ClaimAttachmentsResolver } from "./attachment.resolver";
export { readContentRange, spanOf, type Share } from "./files/content-range.rules";
export { FileDesk } from "./files/file-desk.service";
export { FileStore, type Arrived, type Completed } from "./files/file-store.service";
export { EXTENSIONS } from "./files/media-type.rules";
export { AttachmentInput } from "./claim.input";
export { ATTACHMENTS, CLAIM_EVENTS } from "./insertions";
export { Claim } from "./claim.entity";
export { judgeKept, KEPT, recall, type KeptClaim, type Recalled } from "./kept-claim.service";
export type { Authority, DecidedClaim } from "./decided-claim";
export type { IntakeDesk } from "./intake.service";
export type { PersonsWord } from "./rejudged-rows.service";
export { pastRowOf } from "./judging.service";
export { writeRejudged } from "./waiting.write";
export type { Rejudged } from "./rejudged-rows.service";
export { ClaimConnection } from "./claim.type";
export { loadClaims } from "./claim.loader";
export { REVIEW_DAYS } from "./progress.rules";
export { visibleTo } from "./claim.visibility";
export { ClaimLine } from "./claim-line.entity";
export { ClaimResolver } from "./claim.resolver";
export { ClaimEventResolver, ClaimProgressResolver } from "./progress.resolver";
export { CorrectionResolver } from "./correction.resolver";
export { ReconsiderationResolver } from "./reconsideration.resolver";
export { Reconsiderations } from "./reconsideration.service";
export { WaitingClaims } from "./waiting.service";
export { ClaimService } from "./claim.service";
export { showClaim } from "./claim.show";
export { ClaimType } from "./claim.type";
export { ClaimEvent } from "./claim-event.entity";
export { EVENT_KINDS, EVENT_TEXTS, type EventKind } from "./event.texts";
export { intakeClaims, type IntakeOutcome } from "./intake.service";
export { RemediedClaims } from "./remedied-claims";
export { ReplayResolver } from "./replay.resolver";
export { ReplayService } from "./replay.service";
export type { IntakeItem } from "./recognise.service";
export { IntakeAttempt } from "./intake-attempt.entity";
export { PATIENT_CHARGES } from "./patient-charge-rows.service";
export { PatientCharge } from "./patient-charge.entity";
export { CHARGE_SOURCES, countedIn, type ChargeSource } from "./patient-charge.rules";
export type { ClaimStatus } from "./claim.rules";
export {
  expectedPaymentOn,
  DRAFT_EVERY_DAYS,
  lastDraftDay,
  PAID_AFTER_DAYS,
} from "./progress.rules";
export { moveClaims, type ClaimMove } from "./settling.write";
export {
  lockStanding,
  type DecidedStanding,
  type StandingAdjudication,
} from "./standing-decision.loader";
export { writeDecidedAgain, writeOnDecided, type DecidedAgain } from "./decided-again.write";
