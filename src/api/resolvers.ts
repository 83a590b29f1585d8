import {
  PlanRulesResolver,
  ReasonResolver,
  RemedyEffectResolver,
  RemedyResolver,
  RuleResolver,
} from "../adjudication";
import type { CredentialOffice } from "../access";
import { AuditResolver, type AuditTrail } from "../audit";
import {
  AdjudicationFieldsResolver,
  AttachResolver,
  ClaimAttachmentsResolver,
  ClaimFieldsResolver,
  ClaimLineFieldsResolver,
  ClaimEventResolver,
  ClaimProgressResolver,
  ClaimResolver,
  CorrectionResolver,
  ReconsiderationResolver,
  RemediedClaims,
  ReplayResolver,
  type ReplayService,
  type ClaimService,
} from "../claims";
import { CostCellResolver, CostResolver, CostViewResolver, type CostService } from "../costs";
import {
  EligibilityLineResolver,
  EligibilityResolver,
  GuaranteeResolver,
  type EligibilityService,
  type Guarantees,
} from "../eligibility";
import { AuditMembersResolver, type EnrolmentService, type FactoryFigures } from "../enrolment";
import { PlanResolver, ServiceNameResolver, type PlanBook, type RequestCatalogue } from "../plans";
import {
  AuditProviderResolver,
  ProviderResolver,
  ServiceResolver,
  type Network,
} from "../providers";
import type { Clock } from "../shared/clock";
import { breachResolvers, type BreachServices } from "./breaches";
import { enrolmentResolvers, type Enrolling } from "./enrolling/resolvers";
import { paymentResolvers, type Paying } from "./paying/resolvers";
import { publishingResolvers, type Publishing } from "./publishing/resolvers";
import { reviewingResolvers, type Reviewing } from "./reviewing";
import { CredentialResolver } from "./credential.resolver";
import { NodeResolver } from "./node.resolver";
import { SchemeResolver } from "./scheme.resolver";

/** The services that resolvers speak to. */
export interface Services {
  clock: Clock;
  plans: RequestCatalogue<PlanBook>;
  network: RequestCatalogue<Network>;
  enrolment: EnrolmentService;
  factoryFigures: FactoryFigures;
  claims: ClaimService;
  replays: ReplayService;
  reviewing: Reviewing;
  costs: CostService;
  eligibility: EligibilityService;
  guarantees: Guarantees;
  office: CredentialOffice;
  trail: AuditTrail;
  publishing: Publishing;
  enrolling: Enrolling;
  breaches: BreachServices["breaches"];
  paying: Paying;
  demo: boolean;
}

/** Every resolver of claims and what becomes of them. */
function claimResolvers({ claims, enrolment, plans, network }: Services): object[] {
  return [
    new ClaimResolver(claims),
    new CorrectionResolver(claims),
    new AttachResolver(claims),
    new ReconsiderationResolver(claims),
    new ClaimProgressResolver(claims),
    new ClaimAttachmentsResolver(claims),
    new ClaimEventResolver(),
    new ClaimFieldsResolver(claims, enrolment, network),
    new ClaimLineFieldsResolver(claims, plans, network, new RemediedClaims(claims, plans)),
    new AdjudicationFieldsResolver(claims, plans),
  ];
}

/** Every resolver with the services it speaks to. */
export function buildResolvers(services: Services): object[] {
  const { clock, plans, network, enrolment, costs } = services;
  return [
    new SchemeResolver(clock, network, services.demo),
    new CredentialResolver(services.office, network),
    new NodeResolver({ ...services, remittances: services.paying.remittanceBook }),
    ...publishingResolvers(services),
    ...enrolmentResolvers(services),
    ...reviewingResolvers(services),
    ...breachResolvers(services),
    ...paymentResolvers(services),
    new PlanResolver(plans, clock),
    new PlanRulesResolver(),
    new ServiceNameResolver(),
    new ProviderResolver(network, clock),
    new ServiceResolver(plans, network, clock),
    new RuleResolver(plans, clock),
    new ReasonResolver(),
    new RemedyResolver(),
    new RemedyEffectResolver(),
    new EligibilityResolver(services.eligibility),
    new EligibilityLineResolver(),
    new GuaranteeResolver(services.guarantees),
    ...claimResolvers(services),
    new ReplayResolver(services.replays, plans, network),
    new CostResolver(costs),
    new CostViewResolver(costs),
    new CostCellResolver(),
    new AuditResolver(services.trail),
    new AuditMembersResolver(enrolment),
    new AuditProviderResolver(network),
  ];
}
