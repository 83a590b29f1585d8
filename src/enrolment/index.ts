export { AGE_BANDS, type AgeBand } from "./age-band.rules";
export { AuditMembersResolver } from "./audit-fields.resolver";
export { readCandidate } from "./candidate.service";
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
export { FactoryType, showFactory } from "./factory.type";
export { compareIdentity, type IdentityComparison } from "./identity.rules";
export {
  coverHolding,
  findMembers,
  type CoverOnRecord,
  type GuaranteeFound,
  type MemberAsk,
  type MemberOnRecord,
} from "./member-lookup.service";
export { Member } from "./member.entity";
export {
  CoverageType,
  MemberSummaryType,
  MemberType,
  showMember,
  showSummary,
} from "./member.type";
export { foldKhmer, nameKey } from "./name.rules";
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
export { Registrar, type EnrolmentAct } from "./registrar.service";
