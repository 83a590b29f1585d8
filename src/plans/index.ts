export { readCatalogueVersion, Versioned } from "./catalogue-version.service";
export { ExchangeRate } from "./exchange-rate.entity";
export { loadPlanBook, PlanBook, type PlanVersion } from "./plan-book.service";
export { Plan, PlanService } from "./plan.entity";
export { PlanType, showPlan } from "./plan.type";
export { PlanResolver, ServiceNameResolver } from "./plans.resolver";
export { Publication } from "./publication.entity";
export {
  inForceAlready,
  overlap,
  type Span,
  succession,
  type PublicationKind,
  type PublicationStatus,
} from "./publication.rules";
export { Publications, type VersionKind } from "./publications.service";
export {
  overlapRefusals,
  Publisher,
  type AfterPublication,
  type Contender,
  type Outcome,
} from "./publisher.service";
export { RateOffice, RATES } from "./rate-office.service";
export type { RateRequest } from "./rate.rules";
export { RequestCatalogue, seeCatalogueAnew } from "./request-catalogue";
export { Service } from "./service.entity";
export { ServiceOffice } from "./service-office.service";
export type { ServiceRequest } from "./service-request.rules";
export { SERVICE_CATEGORIES, type ServiceCategory } from "./service.rules";
export { ServiceCategoryEnum, ServiceConnection, ServiceType, showService } from "./service.type";
