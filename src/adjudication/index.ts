export { Adjudication, Finding, ReasonRow } from "./adjudication.entity";
export { RuleResolver } from "./adjudication.resolver";
export {
  attachmentRefusals,
  isSha256,
  readAttachment,
  type AttachmentBounds,
  type DraftAttachment,
} from "./attachment.rules";
export { InjuryCauseEnum, VisitKindEnum } from "./case.enums";
export {
  MemberIdentifierInput,
  PatientAsSeenInput,
  ReferralInput,
  ServiceLineInput,
} from "./case.input";
export { prepareCase, type PreparedCase, type QuotedPromise } from "./case.service";
export { CatalogueCache, type Catalogue } from "./catalogue.service";
export { RULE_SET_VERSION } from "./catalogue/engine-rules.rules";
export { SAMPLE_SEED } from "./catalogue/selection.rules";
export { chargeOf } from "./catalogue/pricing.rules";
export type {
  AdjudicationKind,
  ClaimDecision,
  InjuryCause,
  LineRuling,
  LineState,
  Severity,
  VisitKind,
} from "./decision.rules";
export {
  caseReasons,
  outcomeOf,
  reasonsOfJudgement,
  settlementOf,
  statusOf,
  type EligibilityStatus,
  type LineOutcome,
  type Settlement,
} from "./desk-answer.rules";
export type { CaseFacts, HistoryFacts } from "./facts.rules";
export type { ClearedFinding, RulingFacts } from "./persons-word.rules";
export { OVERRIDE_CODE, REVIEWER_CODES, withRuledPrices } from "./ruling.rules";
export type { RuleSettings } from "./settings.rules";
export { Ruling } from "./ruling.entity";
export { identifierOf, linesOf, patientOf, referralOf } from "./draft.mapping";
export { isDescribed, type CaseDraft, type DraftMoney, type PatientAsSeen } from "./draft.rules";
export { MemberHistories, readHistories, type PastRow } from "./member-history.service";
export { packFacts, unpackFacts } from "./facts-codec.rules";
export { adjudicate, IDENTITY_CODES } from "./engine.rules";
export type { Judgement, LimitBalance, ReasonFound } from "./judgement.rules";
export { MassEvent } from "./mass-event.entity";
export { MassEventOffice } from "./mass-event-office.service";
export { CalendarBook, loadCalendarBook } from "./calendar-book.service";
export { blockOf, normaliseDiagnosis } from "./icd10.rules";
export { ADJUDICATIONS, FINDINGS, REASONS, RULINGS } from "./insertions";
export { checkIntake, type IntakeProblem } from "./intake.rules";
export { memberAsk } from "./member-ask.service";
export { showProblem, showReason, showReasons } from "./reason.show";
export { showRefusal, showRefusals } from "./refusal.show";
export { InputErrorType, ReasonType, RemedyActorEnum, SeverityEnum } from "./reason.type";
export { resolversOf } from "./rule.rules";
export { ReasonResolver, RemedyResolver } from "./reason.resolver";
export { reasonInWords } from "./reason.words";
export { RemediedCase, type StandingLine } from "./remedy-effect.rules";
export { RemedyEffectResolver } from "./remedy-effect.resolver";
export { showEffects } from "./remedy-effect.show";
export { RemedyEffectType } from "./remedy-effect.type";
export { factsUnder, replay, type Replay, type ReplayDifference } from "./replay.rules";
export { RuleOutcomeType, showOutcome } from "./rule-outcome.type";
export { inputsBy, traceOf, type InputsOf } from "./trace.rules";
export { refusals, type AtTheDoor } from "./refusals.service";
export { PlanOffice, PLANS } from "./plan-office.service";
export type { PlanRequest } from "./plan-request.rules";
export { PlanRulesResolver } from "./plan-rules.resolver";
export { problem, RULE_CODES, ruleCard } from "./rule-book.service";
