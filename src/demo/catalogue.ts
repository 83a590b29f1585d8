import { v7 as uuid } from "uuid";
import { addMonths, firstDay, monthOf } from "../shared/dates";
import { PROVIDER_LEVELS } from "../shared/levels";
import type { Insert } from "../shared/sql";
import { EMPLOYER_SHARE_BP, PREMIUM_MINOR, RIEL_PER_USD } from "./assumptions.data";
import type { Calendar } from "./calendar";
import { PLAN_ROWS, PLAN_SERVICE_ROWS, RATE_ROWS, SERVICE_ROWS } from "./rows";
import { SERVICES } from "./services.data";

/** The scheme's one plan. */
export const PLAN_CODE = "HIP";

/** The services, by code, with the rows of the whole benefit side. */
export interface BenefitSide {
  serviceIds: ReadonlyMap<string, string>;
  inserts: Insert[];
}

function planRows({ start, secondPlanFrom }: Calendar) {
  const plan = {
    code: PLAN_CODE,
    premiumMinor: PREMIUM_MINOR,
    premiumCurrency: "USD",
    status: "IN_FORCE",
    rules: { "SEL-001": { on: false } }, // A demo whose claims wait at random shows nothing twice.
  };
  const { first, second } = EMPLOYER_SHARE_BP;
  const [from, change] = [start, secondPlanFrom];
  return [
    { ...plan, id: uuid(), version: 1, validFrom: from, validTo: change, employerShareBp: first },
    { ...plan, id: uuid(), version: 2, validFrom: change, validTo: null, employerShareBp: second },
  ];
}

/** A rate for each quarter from a year before the history; the last one stays in force. */
function rateRows({ start, months }: Calendar) {
  const first = addMonths(monthOf(start), -12);
  const quarters = Math.ceil((months.length + 12) / 3);
  return Array.from({ length: quarters }, (_, index) => ({
    id: uuid(),
    status: "IN_FORCE",
    rielPerUsd: RIEL_PER_USD[index % RIEL_PER_USD.length],
    validFrom: firstDay(addMonths(first, index * 3)),
    validTo: index === quarters - 1 ? null : firstDay(addMonths(first, index * 3 + 3)),
  }));
}

/** Services, the plan's two versions and what they cover, and the exchange rates. */
export function buildBenefits(calendar: Calendar): BenefitSide {
  const services = SERVICES.map((service) => ({
    id: uuid(),
    code: service.code,
    nameEn: service.en,
    nameKm: service.km,
    nameFr: service.fr,
    category: service.category,
    levels: service.hospitalsOnly ? PROVIDER_LEVELS.slice(1) : PROVIDER_LEVELS,
    sex: service.only ?? null,
    perDay: false,
    comfort: service.comfort ?? false,
  }));
  const serviceIds = new Map(services.map(({ code, id }) => [code, id]));
  const plans = planRows(calendar);
  const covered = SERVICES.filter((service) => service.covered).map(({ code }) => code);
  const planServices = plans.flatMap(({ id: planId }) =>
    covered.map((code) => ({ planId, serviceId: serviceIds.get(code) })),
  );
  return {
    serviceIds,
    inserts: [
      { insertion: SERVICE_ROWS, rows: services },
      { insertion: PLAN_ROWS, rows: plans },
      { insertion: PLAN_SERVICE_ROWS, rows: planServices },
      { insertion: RATE_ROWS, rows: rateRows(calendar) },
    ],
  };
}
