import { In, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import {
  loadPlanBook,
  overlapRefusals,
  Plan,
  PlanService,
  type Outcome,
  type PlanBook,
  type PlanVersion,
  type Publication,
  type Publisher,
  type VersionKind,
} from "../plans";
import { loadNetwork, type Network } from "../providers";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { planRefusals, premiumOf, readShare, unpriced } from "./plan-request.rules";
import type { PlanFacts, PlanRequest } from "./plan-request.rules";
import type { SettingSent } from "./settings.rules";

/** What became of a plan version. */
export interface PlanPublished extends Outcome {
  plan: PlanVersion | null;
  publication: Publication | null;
}

const inForceOf = (manager: EntityManager, code: string): Promise<Plan[]> =>
  manager.find(Plan, { where: { code, status: "IN_FORCE" } });

/** Services that some provider has a price for on a day. */
function pricedSomewhere(network: Network, day: string): Set<string> {
  return new Set(network.providers.flatMap(({ id }) => network.pricedServiceIds(id, day)));
}

/** A price may have ended since the draft: a plan in force promises nothing that is not for sale. */
async function stillUnpriced(manager: EntityManager, ids: readonly string[]) {
  const book = await loadPlanBook(manager);
  const network = await loadNetwork(manager);
  return ids.flatMap((id) => {
    const plan = present(book.planById(id), "plan");
    const priced = pricedSomewhere(network, plan.validFrom);
    return book.services
      .filter((service) => plan.serviceIds.has(service.id) && !priced.has(service.id))
      .map(({ code }) => unpriced("publicationId", code, plan.validFrom));
  });
}

/** How plan versions are put in force. */
export const PLANS: VersionKind = {
  kind: "PLAN",
  table: "plan",
  contenders: async (manager, ids) => {
    const drafted = await manager.find(Plan, { where: { id: In([...ids]) } });
    return Promise.all(
      drafted.map(async (fresh) => ({
        fresh,
        inForce: await inForceOf(manager, fresh.code),
        thing: fresh.code,
      })),
    );
  },
  refusals: stillUnpriced,
};

const settingsOf = (rules: readonly SettingSent[]): Plan["rules"] =>
  Object.fromEntries(
    rules.map(({ code, on, parameters }) => {
      const values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
      return [code, parameters.length > 0 ? { on, parameters: values } : { on }];
    }),
  );

/** Numbers are given to drafts, too, and never again. */
async function nextVersion(manager: EntityManager, code: string): Promise<number> {
  const highest = await manager.maximum(Plan, "version", { code });
  return (highest ?? 0) + 1;
}

/** Where plan versions are drafted: a second person puts them in force. */
export class PlanOffice {
  constructor(private readonly publisher: Publisher) {}

  /** Drafts a plan version, or says everything that is wrong with it. */
  publish(wanted: PlanRequest, act: Act): Promise<PlanPublished> {
    return this.publisher.alone(act, async (manager) => {
      const book = await loadPlanBook(manager);
      const fresh = { id: uuid(), validFrom: wanted.from, validTo: wanted.to };
      const inForce = await inForceOf(manager, wanted.code);
      const problems = [
        ...planRefusals(wanted, factsOf(wanted, book, await loadNetwork(manager))),
        ...overlapRefusals("from", { fresh, inForce, thing: wanted.code }),
      ];
      if (problems.length > 0) return { plan: null, publication: null, problems };
      const plan: Plan = {
        ...fresh,
        ...premiumOf(wanted),
        code: wanted.code,
        version: await nextVersion(manager, wanted.code),
        status: "DRAFT",
        employerShareBp: present(readShare(wanted.employerShare), "share"),
        rules: settingsOf(wanted.rules),
      };
      await manager.insert(Plan, plan);
      const serviceIds = wanted.services.map(
        (code) => present(book.serviceByCode(code), "service").id,
      );
      await manager.insert(
        PlanService,
        serviceIds.map((serviceId) => ({ planId: plan.id, serviceId })),
      );
      const bringing = { kind: PLANS.kind, subjectIds: [plan.id], waits: true };
      const publication = await this.publisher.enter(manager, act, bringing);
      return { plan: { ...plan, serviceIds: new Set(serviceIds) }, publication, problems };
    });
  }
}

function factsOf(wanted: PlanRequest, book: PlanBook, network: Network): PlanFacts {
  const priced = pricedSomewhere(network, wanted.from);
  return {
    serviceKnown: (code) => book.serviceByCode(code) !== null,
    isPriced: (code) => priced.has(book.serviceByCode(code)?.id ?? ""),
    maxServices: LIMITS.publishedRows,
    maxCode: LIMITS.codeCharacters,
  };
}
