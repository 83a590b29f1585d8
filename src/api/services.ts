import type { DataSource } from "typeorm";
import { CredentialOffice, Doorkeeper, StaffTokens, type OidcSettings } from "../access";
import {
  CatalogueCache,
  loadCalendarBook,
  MassEventOffice,
  PlanOffice,
  PLANS,
} from "../adjudication";
import { AuditLog, AuditTrail } from "../audit";
import {
  ClaimService,
  FileDesk,
  FileStore,
  Reconsiderations,
  ReplayService,
  WaitingClaims,
} from "../claims";
import { CostService } from "../costs";
import { EligibilityService, Guarantees } from "../eligibility";
import {
  CoverOffice,
  EnrolmentService,
  FactoryOffice,
  Registrar,
  RosterOffice,
  ClosingOffice,
  FactoryFigures,
  WorkforceOffice,
  MemberOffice,
  MergeOffice,
  ContributionBook,
  ContributionOffice,
  LapseList,
  LapseOffice,
  WithdrawalOffice,
} from "../enrolment";
import {
  loadPlanBook,
  Publications,
  Publisher,
  RateOffice,
  RATES,
  RequestCatalogue,
  ServiceOffice,
  Versioned,
} from "../plans";
import {
  ContractOffice,
  loadNetwork,
  PayeeBook,
  PayeeOffice,
  PAYEES,
  Supervision,
  TariffOffice,
  TARIFFS,
} from "../providers";
import {
  AdviceDesk,
  ExpectedPayments,
  RemittanceBook,
  RemittanceDrafts,
  RemittanceOffice,
} from "../payments";
import { Clock } from "../shared/clock";
import type { SigningKey } from "../shared/signing-keys";
import { buildBreaches } from "./breaches";
import { FileGate } from "./files/file-gate";
import {
  AppealService,
  InformationService,
  OverdueInformation,
  ReviewLists,
  ReviewQueue,
  ReviewService,
  TieOffice,
  type ReviewDesk,
} from "../review";
import { FollowUp } from "./follow-up";
import { Gate } from "./gate";
import { makeLog, type Log } from "./log";
import { Misses } from "./misses";
import { buildResolvers } from "./resolvers";

/** What the services stand on. */
export interface Foundation {
  dataSource: DataSource;
  secret: string;
  /** The keys of the guarantees, the signing one first; without any, none has a token. */
  guaranteeKeys: readonly SigningKey[];
  today: string | null;
  demo: boolean;
  /** The environment that new keys name; test keys when left out. */
  environment?: string;
  /** The identity provider of the staff; nobody comes with its tokens when left out. */
  oidc?: OidcSettings | null;
  /** Where the files of claims lie; none are taken in or given when left out. */
  filesFolder?: string;
  /** Where alarms go; nowhere when left out. */
  log?: Log;
}

/** The files of claims, where there is a place for them. */
function buildFiles({ dataSource, today, filesFolder }: Foundation, gate: FileGate) {
  if (filesFolder === undefined) return null;
  return { gate, store: new FileStore(filesFolder), desk: new FileDesk(dataSource, today) };
}

/** Who is let in, who lets in, and what is entered of it. */
function buildAccess(foundation: Foundation) {
  const { dataSource, secret, today, environment, oidc, log } = foundation;
  const staff = oidc ? new StaffTokens(oidc) : null;
  const doorkeeper = new Doorkeeper(dataSource.manager, secret, today, staff);
  const making = { pepper: secret, environment: environment ?? "test" };
  const office = new CredentialOffice(dataSource, { doorkeeper, making, fixedToday: today });
  const misses = new Misses(log ?? makeLog("silent"));
  const audit = new AuditLog(dataSource);
  const gate = new Gate(audit, misses);
  const files = buildFiles(foundation, new FileGate(doorkeeper, audit));
  return { doorkeeper, office, gate, audit, files, trail: new AuditTrail(dataSource) };
}

/** What follows acts and days by itself. */
function buildFollowUp({ dataSource, today, log }: Foundation, desk: ReviewDesk): FollowUp {
  const does = {
    waiting: new WaitingClaims(dataSource, desk),
    reconsiderations: new Reconsiderations(dataSource, desk),
    overdue: new OverdueInformation(dataSource, desk),
    drafts: new RemittanceDrafts(dataSource, today),
  };
  return new FollowUp(does, log ?? makeLog("silent"));
}

/** Every service, built once: the picture of who needs whom. */
function buildDomains(foundation: Foundation) {
  const { dataSource, secret, guaranteeKeys, today } = foundation;
  const { manager } = dataSource;
  const clock = new Clock(dataSource, today);
  const planBooks = new Versioned(manager, loadPlanBook);
  const networks = new Versioned(manager, loadNetwork);
  const catalogue = new CatalogueCache(
    planBooks,
    networks,
    new Versioned(manager, loadCalendarBook),
  );
  const guarantees = new Guarantees(guaranteeKeys, secret);
  const intake = { catalogue, candidateSecret: secret, fixedToday: today, guarantees };
  return {
    clock,
    plans: new RequestCatalogue(dataSource, planBooks),
    network: new RequestCatalogue(dataSource, networks),
    enrolment: new EnrolmentService(manager, clock, secret),
    factoryFigures: new FactoryFigures(manager, clock),
    claims: new ClaimService(dataSource, intake),
    followUp: buildFollowUp(foundation, intake),
    replays: new ReplayService(dataSource),
    reviewing: {
      reviews: new ReviewService(dataSource, intake),
      queue: new ReviewQueue(dataSource),
      information: new InformationService(dataSource, intake),
      appeals: new AppealService(dataSource, intake),
      ties: new TieOffice(dataSource, today),
      lists: new ReviewLists(dataSource),
    },
    costs: new CostService(dataSource, clock),
    eligibility: new EligibilityService(manager, catalogue, clock, {
      candidateSecret: secret,
      guarantees,
    }),
    guarantees,
  };
}

/** Where the catalogue is published, and drafts are confirmed. */
function buildPublishing({ dataSource, today }: Foundation, followUp: FollowUp) {
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
function buildEnrolling({ dataSource, today }: Foundation, followUp: FollowUp) {
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
const buildPaying = ({ dataSource, today }: Foundation, audit: AuditLog) => ({
  remittanceOffice: new RemittanceOffice(dataSource, today),
  remittanceBook: new RemittanceBook(dataSource, audit),
  expectedPayments: new ExpectedPayments(dataSource),
});

/** Builds everything between the database and HTTP. */
export function buildServices(foundation: Foundation) {
  const { doorkeeper, gate, audit, files, ...access } = buildAccess(foundation);
  const { followUp, ...domains } = buildDomains(foundation);
  const paying = buildPaying(foundation, audit);
  const services = {
    ...domains,
    ...access,
    publishing: buildPublishing(foundation, followUp),
    enrolling: buildEnrolling(foundation, followUp),
    breaches: buildBreaches(foundation),
    paying,
    demo: foundation.demo,
  };
  const advices = new AdviceDesk(paying.remittanceBook, domains.network);
  return { doorkeeper, gate, files, advices, followUp, resolvers: buildResolvers(services) };
}
