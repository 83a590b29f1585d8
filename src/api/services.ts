import type { DataSource } from "typeorm";
import { Doorkeeper } from "../access";
import { CatalogueCache, ReasonResolver, RemedyResolver, RuleResolver } from "../adjudication";
import {
  ClaimFieldsResolver,
  ClaimLineFieldsResolver,
  ClaimResolver,
  ClaimService,
} from "../claims";
import { CostCellResolver, CostResolver, CostService, CostViewResolver } from "../costs";
import { EligibilityResolver, EligibilityService } from "../eligibility";
import {
  CoverageResolver,
  EnrolmentService,
  FactoryResolver,
  MemberResolver,
  MemberSummaryResolver,
} from "../enrolment";
import {
  loadPlanBook,
  PlanResolver,
  RequestCatalogue,
  ServiceNameResolver,
  Versioned,
} from "../plans";
import { loadNetwork, ProviderResolver, ServiceResolver } from "../providers";
import { Clock } from "../shared/clock";
import { NodeResolver } from "./node.resolver";
import { SchemeResolver } from "./scheme.resolver";

/** What the services stand on. */
export interface Foundation {
  dataSource: DataSource;
  secret: string;
  today: string | null;
  demo: boolean;
}

/** Builds every service and resolver once; the picture of who needs whom. */
export function buildServices({ dataSource, secret, today, demo }: Foundation) {
  const { manager } = dataSource;
  const clock = new Clock(dataSource, today);
  const planBooks = new Versioned(manager, loadPlanBook);
  const networks = new Versioned(manager, loadNetwork);
  const plans = new RequestCatalogue(dataSource, planBooks);
  const network = new RequestCatalogue(dataSource, networks);
  const catalogue = new CatalogueCache(planBooks, networks);
  const enrolment = new EnrolmentService(manager, clock, secret);
  const claims = new ClaimService(dataSource, {
    catalogue,
    candidateSecret: secret,
    fixedToday: today,
  });
  const costs = new CostService(manager, clock);
  const eligibility = new EligibilityService(manager, catalogue, clock, secret);
  const resolvers = [
    new SchemeResolver(clock, network, demo),
    new NodeResolver(enrolment, claims, plans, network),
    new PlanResolver(plans, clock),
    new ServiceNameResolver(),
    new ProviderResolver(network, clock),
    new ServiceResolver(plans, network, clock),
    new FactoryResolver(enrolment),
    new MemberResolver(enrolment),
    new MemberSummaryResolver(enrolment),
    new CoverageResolver(enrolment, plans),
    new RuleResolver(plans, clock),
    new ReasonResolver(),
    new RemedyResolver(),
    new EligibilityResolver(eligibility),
    new ClaimResolver(claims),
    new ClaimFieldsResolver(claims, enrolment, network),
    new ClaimLineFieldsResolver(claims, plans, network),
    new CostResolver(costs),
    new CostViewResolver(costs),
    new CostCellResolver(),
  ];
  return { doorkeeper: new Doorkeeper(manager, secret, today), resolvers };
}
