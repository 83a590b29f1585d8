export { AGE_BANDS, type AgeBand } from "./age-band.rules";
export { AuditMembersResolver } from "./audit-fields.resolver";
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
export {
  CoverageType,
  MemberSummaryType,
  MemberType,
  showMember,
  showSummary,
} from "./member.type";
export { foldKhmer, nameKey } from "./name.rules";
export { FactoryOffice } from "./register/factory-office.service";
export { Registrar, type EnrolmentAct } from "./registrar.service";
