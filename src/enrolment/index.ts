export { AGE_BANDS, type AgeBand } from "./age-band.rules";
export { AuditMembersResolver } from "./audit-fields.resolver";
export { AgeBandEnum } from "./age-band.type";
export { readCandidate } from "./search/candidate.service";
export { Coverage } from "./coverage.entity";
export {
  CoverageResolver,
  FactoryResolver,
  MemberResolver,
  MemberSummaryResolver,
} from "./enrolment.resolver";
export { EnrolmentService } from "./enrolment.service";
export { paidThrough } from "./cover.rules";
export { Factory, FactoryRoster, FactoryWorkforce } from "./factory.entity";
export { ClosingOffice } from "./factories/closing-office.service";
export type { Closing } from "./factories/closing.rules";
export { FactoryFiguresResolver } from "./factories/factory-figures.resolver";
export { FactoryMonthResolver } from "./factories/factory-month.resolver";
export { FactoryFigures } from "./factories/factory-figures.service";
export { WorkforceOffice } from "./factories/workforce-office.service";
export type { WorkforceBand } from "./factories/workforce-report.rules";
export { FactoryType, showFactory } from "./factory.type";
export { compareIdentity, type FirstFactor, type IdentityComparison } from "./identity.rules";
export {
  coverHolding,
  findMembers,
  type CoverOnRecord,
  type GuaranteeFound,
  type MemberAsk,
  type MemberOnRecord,
} from "./member-lookup.service";
export { Member } from "./member.entity";
export { CoverageType, MemberSummaryType, showSummary } from "./member.type";
export { foldKhmer, nameKey } from "./name.rules";
export { COVERAGES, MEMBERS } from "./insertions";
export { ContributionBook } from "./premiums/contribution-book.service";
export type { Booking, ContributionMonth } from "./premiums/contribution-month.rules";
export { contributionMonthsOf } from "./premiums/contribution-months.loader";
export { CONTRIBUTION_ROWS, ContributionOffice } from "./premiums/contribution-office.service";
export type { ContributionsDone } from "./premiums/contribution-acts.service";
export type { ContributionsRequest } from "./premiums/contribution-request.rules";
export { LapseList, type LapseFilter } from "./premiums/lapse-list.service";
export { LapseOffice, type LapseDone } from "./premiums/lapse-office.service";
export { Lapse } from "./premiums/lapse.entity";
export { WithdrawalOffice, type WithdrawalRequest } from "./premiums/withdrawal-office.service";
export type { LapseRequest } from "./premiums/lapse-request.rules";
export { FactoryOffice } from "./register/factory-office.service";
export { CoverOffice, type CoverDone } from "./register/cover-office.service";
export { Registrar, type EnrolmentAct } from "./registrar.service";
export { RosterOffice } from "./roster/roster-office.service";
export {
  ROSTER_OUTCOMES,
  type RosterDone,
  type RosterOutcome,
  type RosterRequest,
  type RosterRow,
  type RosterRowResult,
} from "./roster/roster-row.rules";
export type { DateOrder } from "./roster/csv/csv-dates.rules";
export { readRosterFile, type ReadFile } from "./roster/csv/csv-file.service";
export { changeMembers, type MemberChangeRequest } from "./register/member-changes.service";
export type { CorrectionRequest } from "./register/correction.rules";
export { PossibleDuplicateResolver } from "./register/duplicate.resolver";
export { MemberMergeResolver, MemberRecordResolver } from "./register/member-record.resolver";
export { MemberOffice } from "./register/member-office.service";
export { MergeOffice, type MergeRequest } from "./register/merge-office.service";
export { MemberType, showMember } from "./register/registered-member.type";
export type { OtherPayer } from "./other-payer.rules";
export { OtherPayerEnum } from "./other-payer.type";
