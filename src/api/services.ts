import { CredentialOffice, Doorkeeper, StaffTokens } from "../access";
import { CatalogueCache, loadCalendarBook } from "../adjudication";
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
import { EnrolmentService, FactoryFigures } from "../enrolment";
import { loadPlanBook, RequestCatalogue, Versioned } from "../plans";
import { loadNetwork } from "../providers";
import { AdviceDesk, RemittanceDrafts } from "../payments";
import { Clock } from "../shared/clock";
import { buildBreaches } from "./breaches";
import { FileGate } from "./files/file-gate";
import { OverdueInformation, type ReviewDesk } from "../review";
import type { Foundation } from "./foundation";
import { buildEnrolling, buildPaying, buildPublishing } from "./offices";
import { buildReviewing } from "./reviewing";
import { FollowUp } from "./follow-up";
import { Gate } from "./gate";
import { makeLog } from "./log";
import { Misses } from "./misses";
import { buildResolvers } from "./resolvers";

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
    reviewing: buildReviewing(foundation, intake),
    costs: new CostService(dataSource, clock),
    eligibility: new EligibilityService(manager, catalogue, clock, {
      candidateSecret: secret,
      guarantees,
    }),
    guarantees,
  };
}

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
