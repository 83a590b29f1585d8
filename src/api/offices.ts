import { MassEventOffice, PlanOffice, PLANS } from "../adjudication";
import type { AuditLog } from "../audit";
import {
  ClosingOffice,
  ContributionBook,
  ContributionOffice,
  CoverOffice,
  FactoryOffice,
  LapseList,
  LapseOffice,
  MemberOffice,
  MergeOffice,
  Registrar,
  RosterOffice,
  WithdrawalOffice,
  WorkforceOffice,
} from "../enrolment";
import { ExpectedPayments, RemittanceBook, RemittanceOffice } from "../payments";
import { Publications, Publisher, RateOffice, RATES, ServiceOffice } from "../plans";
import {
  ContractOffice,
  PayeeBook,
  PayeeOffice,
  PAYEES,
  Supervision,
  TariffOffice,
  TARIFFS,
} from "../providers";
import type { FollowUp } from "./follow-up";
import type { Foundation } from "./foundation";

/** Where the catalogue is published, and drafts are confirmed. */
export function buildPublishing({ dataSource, today }: Foundation, followUp: FollowUp) {
  const publisher = new Publisher(dataSource, today, () => followUp.soon());
  return {
    planOffice: new PlanOffice(publisher),
    rateOffice: new RateOffice(publisher),
    serviceOffice: new ServiceOffice(publisher),
    contractOffice: new ContractOffice(publisher),
    tariffOffice: new TariffOffice(publisher),
    supervision: new Supervision(publisher),
    payeeOffice: new PayeeOffice(publisher),
    payeeBook: new PayeeBook(dataSource),
    massEvents: new MassEventOffice(publisher),
    publications: new Publications(dataSource.manager, publisher, [PLANS, TARIFFS, RATES, PAYEES]),
  };
}

/** Where factories, members and cover are kept. */
export function buildEnrolling({ dataSource, today }: Foundation, followUp: FollowUp) {
  const registrar = new Registrar(dataSource, today, () => followUp.soon());
  const { manager } = dataSource;
  return {
    factoryOffice: new FactoryOffice(registrar),
    rosterOffice: new RosterOffice(registrar),
    coverOffice: new CoverOffice(registrar),
    workforceOffice: new WorkforceOffice(registrar),
    closingOffice: new ClosingOffice(registrar),
    memberOffice: new MemberOffice(registrar),
    mergeOffice: new MergeOffice(registrar),
    contributionBook: new ContributionBook(manager),
    contributionOffice: new ContributionOffice(registrar),
    withdrawalOffice: new WithdrawalOffice(registrar),
    lapseList: new LapseList(manager),
    lapseOffice: new LapseOffice(registrar, manager),
  };
}

/** Where providers are paid. */
export const buildPaying = ({ dataSource, today }: Foundation, audit: AuditLog) => ({
  remittanceOffice: new RemittanceOffice(dataSource, today),
  remittanceBook: new RemittanceBook(dataSource, audit),
  expectedPayments: new ExpectedPayments(dataSource),
});
