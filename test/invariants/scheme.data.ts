import type { CoverOnRecord, MemberOnRecord } from "../../src/enrolment/member-lookup.service";
import type { PlanVersion } from "../../src/plans/plan-book.service";
import type { Service } from "../../src/plans/service.entity";
import type { Contract, Tariff } from "../../src/providers/contract.entity";
import type { ContractSuspension, ProviderReview } from "../../src/providers/network-days.entity";
import type { Provider } from "../../src/providers/provider.entity";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import { addDays } from "../../src/shared/dates";

/** Days on which something begins or ends. */
export const EDGES = [
  "2026-02-01",
  "2026-02-10",
  "2026-03-01",
  "2026-03-16",
  "2026-04-01",
] as const;

/** Days on which somebody is treated: around the edges, so that what ends meets what is claimed. */
export const DAYS: readonly string[] = EDGES.flatMap((day) => [
  addDays(day, -1),
  day,
  addDays(day, 1),
]);

/** The first business day of every history: all of its care lies before it. */
export const FIRST_TODAY = "2026-04-05";
export const START = "2026-01-01";

const EVERYWHERE: Service["levels"] = ["HEALTH_CENTER", "REFERRAL_HOSPITAL", "NATIONAL_HOSPITAL"];
const service = (code: string, category: Service["category"], rest: Partial<Service> = {}) => ({
  id: `s-${code}`,
  code,
  nameEn: code,
  nameKm: code,
  nameFr: code,
  category,
  levels: EVERYWHERE,
  validFrom: null,
  validTo: null,
  successorCode: null,
  sex: null,
  minAge: null,
  maxAge: null,
  perDay: false,
  comfort: false,
  ...rest,
});

export const SERVICES: readonly Service[] = [
  service("ADM", "ADMISSION", { levels: ["NATIONAL_HOSPITAL"] }),
  service("ANC", "ANTENATAL", { sex: "FEMALE", maxAge: 29 }),
  service("BED", "OTHER", { perDay: true }),
  service("CSEC", "CAESAREAN", { sex: "FEMALE" }),
  service("DEL", "DELIVERY", { sex: "FEMALE", minAge: 15 }),
  service("LAB", "OTHER"),
  service("OLD", "OTHER", { validTo: "2026-03-01", successorCode: "LAB" }),
  service("OPD", "OUTPATIENT"),
  service("SUR", "SURGERY"),
  service("VIP", "OTHER", { comfort: true }),
];
export const CODES = SERVICES.map(({ code }) => code);

const provider = (code: string, level: Provider["level"]): Provider => ({
  id: `p-${code}`,
  code,
  name: code,
  nameKhmer: null,
  aliases: [],
  level,
});
/** Two health centers, a hospital paid in dollars, one that leaves, one that never joined. */
export const PROVIDERS: readonly Provider[] = [
  provider("120104", "HEALTH_CENTER"),
  provider("120105", "HEALTH_CENTER"),
  provider("120203", "HEALTH_CENTER"),
  provider("120204", "HEALTH_CENTER"),
  provider("NH01", "NATIONAL_HOSPITAL"),
];

export const CONTRACTS: readonly Contract[] = (
  [
    ["120104", "KHR", null],
    ["120105", "KHR", null],
    ["120204", "KHR", "2026-03-16"],
    ["NH01", "USD", null],
  ] as const
).map(([code, currency, validTo]) => ({
  id: `k-${code}`,
  providerId: `p-${code}`,
  currency,
  validFrom: START,
  validTo,
}));

/** One day on which a contract rests, and one on which a person looks at every claim. */
export const SUSPENSIONS: readonly ContractSuspension[] = [
  {
    ...{ id: "u-1", contractId: "k-120105", reason: "r" },
    ...{ suspendedFrom: "2026-02-10", suspendedTo: "2026-02-11" },
  },
];
export const REVIEWS: readonly ProviderReview[] = [
  {
    ...{ id: "v-1", providerId: "p-NH01", reason: "r" },
    ...{ reviewedFrom: "2026-03-16", reviewedTo: "2026-03-17" },
  },
];

const PRICES: readonly [string, Tariff["pricing"], bigint | null][] = [
  ["ADM", "CASE_RATE", 6_100n],
  ["ANC", "FEE", 4_000n],
  ["BED", "FEE", 3_000n],
  ["CSEC", "CASE_RATE", 15_000n],
  ["DEL", "FEE", 80_000n],
  ["LAB", "FEE", 2_500n],
  ["OLD", "FEE", 2_000n],
  ["OPD", "FEE", 6_000n],
  ["SUR", "FEE", 9_000n],
];
export const TARIFFS: readonly Tariff[] = CONTRACTS.flatMap(({ id }) =>
  PRICES.map(([code, pricing, priceMinor]) => ({
    id: `t-${id}-${code}-0`,
    contractId: id,
    serviceId: `s-${code}`,
    status: "IN_FORCE" as const,
    pricing,
    priceMinor,
    validFrom: START,
    validTo: null,
  })),
);

/** A plan version in force, of every service but the ones named. */
export const planOf = (
  code: string,
  version: number,
  rules: RuleSettings,
  rest: { validFrom?: string; validTo?: string | null; without?: readonly string[] } = {},
): PlanVersion => ({
  id: `plan-${code}-${version}`,
  code,
  version,
  validFrom: rest.validFrom ?? START,
  validTo: rest.validTo ?? null,
  status: "IN_FORCE",
  premiumMinor: 160n,
  premiumCurrency: "USD",
  premiumWageRateBp: null,
  premiumFloorMinor: null,
  premiumCeilingMinor: null,
  employerShareBp: 5000,
  rules: rules as PlanVersion["rules"],
  serviceIds: new Set(CODES.filter((one) => !rest.without?.includes(one)).map((one) => `s-${one}`)),
});

export const FACTORIES = ["F01", "F02"] as const;

/** A cover on record at a factory. */
export const coverOf = (change: Partial<CoverOnRecord>): CoverOnRecord => ({
  id: "c",
  factoryId: `f-${change.factoryCode ?? "F01"}`,
  factoryCode: "F01",
  planCode: "HIP",
  from: START,
  to: null,
  premiumPaidThrough: null,
  lapsedFrom: null,
  recordedAt: "2026-01-01T00:00:00Z",
  ...change,
});

const member = (id: string, change: Partial<MemberOnRecord>): MemberOnRecord => ({
  id,
  records: [id],
  memberNumber: id,
  name: "Sok Dara",
  nameKhmer: null,
  sex: "FEMALE",
  birthDate: "1995-05-20",
  birthYear: null,
  phone: null,
  diedOn: null,
  cardBlockedFrom: null,
  otherPayer: null,
  covers: [],
  ...change,
});
export const MEMBERS: readonly MemberOnRecord[] = [
  member("m-1", {}),
  member("m-2", {}),
  member("m-3", {
    sex: "MALE",
    birthDate: null,
    birthYear: 1990,
    otherPayer: "NSSF",
    cardBlockedFrom: "2026-03-16",
  }),
];
