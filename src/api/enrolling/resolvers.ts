import {
  type ClosingOffice,
  CoverageResolver,
  type CoverOffice,
  type ContributionBook,
  type ContributionOffice,
  FactoryFiguresResolver,
  FactoryMonthResolver,
  FactoryResolver,
  type FactoryOffice,
  type RosterOffice,
  MemberResolver,
  MemberSummaryResolver,
  type WorkforceOffice,
  MemberMergeResolver,
  type MemberOffice,
  MemberRecordResolver,
  type MergeOffice,
  PossibleDuplicateResolver,
  type LapseList,
  type LapseOffice,
  type WithdrawalOffice,
  type EnrolmentService,
  type FactoryFigures,
} from "../../enrolment";
import type { PlanBook, RequestCatalogue } from "../../plans";
import { CoverOfficeResolver } from "./cover.resolver";
import { FactoryOfficeResolver } from "./factory.resolver";
import { RosterResolver } from "./roster.resolver";
import { ClosingResolver } from "./closing.resolver";
import { WorkforceResolver } from "./workforce.resolver";
import { MemberOfficeResolver } from "./member.resolver";
import { ContributionResolver } from "./contribution.resolver";
import { LapseResolver } from "./lapse.resolver";

/** Where factories, members and cover are kept. */
export interface Enrolling {
  factoryOffice: FactoryOffice;
  rosterOffice: RosterOffice;
  coverOffice: CoverOffice;
  workforceOffice: WorkforceOffice;
  closingOffice: ClosingOffice;
  memberOffice: MemberOffice;
  mergeOffice: MergeOffice;
  contributionBook: ContributionBook;
  contributionOffice: ContributionOffice;
  withdrawalOffice: WithdrawalOffice;
  lapseList: LapseList;
  lapseOffice: LapseOffice;
}

/** The services that those resolvers speak to. */
export interface EnrolmentServices {
  enrolling: Enrolling;
  enrolment: EnrolmentService;
  factoryFigures: FactoryFigures;
  plans: RequestCatalogue<PlanBook>;
}

/** Every resolver of factories, members and cover. */
export function enrolmentResolvers({
  enrolling,
  enrolment,
  factoryFigures,
  plans,
}: EnrolmentServices): object[] {
  return [
    new FactoryResolver(enrolment),
    new FactoryFiguresResolver(factoryFigures),
    new FactoryMonthResolver(factoryFigures),
    new MemberResolver(enrolment),
    new MemberSummaryResolver(enrolment),
    new MemberRecordResolver(enrolment),
    new MemberMergeResolver(enrolment),
    new PossibleDuplicateResolver(enrolment),
    new CoverageResolver(enrolment, plans),
    new FactoryOfficeResolver(enrolling.factoryOffice),
    new RosterResolver(enrolling.rosterOffice),
    new CoverOfficeResolver(enrolling.coverOffice),
    new WorkforceResolver(enrolling.workforceOffice),
    new ClosingResolver(enrolling.closingOffice),
    new MemberOfficeResolver(enrolling.memberOffice, enrolling.mergeOffice),
    new ContributionResolver(
      enrolling.contributionBook,
      enrolling.contributionOffice,
      enrolling.withdrawalOffice,
    ),
    new LapseResolver(enrolling.lapseList, enrolling.lapseOffice, enrolment),
  ];
}
