import { withCheckDigit } from "../../src/shared/check-digit";

const HC = "HEALTH_CENTER" as const;
const RH = "REFERRAL_HOSPITAL" as const;
const NH = "NATIONAL_HOSPITAL" as const;

/** The business day of every test, unless it says otherwise. */
export const TODAY = "2026-06-15";

/** Services: three everyday ones, two case rates, one uncovered, one without any price. */
export const SERVICES = [
  { code: "OPD", name: "Visit", category: "OUTPATIENT", levels: [HC, RH, NH] },
  { code: "EMG", name: "Emergency", category: "EMERGENCY", levels: [HC, RH, NH] },
  { code: "DEL", name: "Delivery", category: "DELIVERY", levels: [HC, RH, NH] },
  { code: "LAB", name: "Laboratory", category: "OTHER", levels: [RH, NH] },
  { code: "ADM", name: "Admission", category: "ADMISSION", levels: [RH, NH] },
  { code: "CSEC", name: "Caesarean", category: "CAESAREAN", levels: [RH, NH] },
  { code: "COSM", name: "Cosmetic care", category: "OTHER", levels: [HC, RH, NH] },
  { code: "NOPR", name: "Service nobody priced", category: "OTHER", levels: [HC, RH, NH] },
] as const;

/** Services that are for women only. */
export const FOR_WOMEN: readonly string[] = ["DEL", "CSEC"];

/** Services outside the benefit package. */
export const UNCOVERED: readonly string[] = ["COSM"];

/** Providers: two health centers, a national hospital, one never contracted, one whose contract ended. */
export const PROVIDERS = [
  { code: "120104", name: "Chrouy Changva", level: HC, aliases: [], currency: "KHR", to: null },
  { code: "120105", name: "Daun Penh", level: HC, aliases: [], currency: "KHR", to: null },
  {
    code: "NH01",
    name: "Khmer-Soviet",
    level: NH,
    aliases: ["Russian"],
    currency: "USD",
    to: null,
  },
  { code: "120203", name: "Tuol Svay Prey", level: HC, aliases: [], currency: null, to: null },
  {
    code: "120204",
    name: "Phsar Daeum Thkov",
    level: HC,
    aliases: [],
    currency: "KHR",
    to: "2026-03-01",
  },
] as const;

/** Prices in minor units of the contract's currency. */
export const TARIFFS = [
  ...["120104", "120105", "120204"].flatMap((provider) => [
    { provider, service: "OPD", pricing: "FEE" as const, minor: 6_000n },
    { provider, service: "EMG", pricing: "FEE" as const, minor: 20_000n },
    { provider, service: "DEL", pricing: "FEE" as const, minor: 80_000n },
    { provider, service: "COSM", pricing: "FEE" as const, minor: 50_000n },
  ]),
  { provider: "NH01", service: "OPD", pricing: "FEE" as const, minor: 500n },
  { provider: "NH01", service: "LAB", pricing: "FEE" as const, minor: 300n },
  { provider: "NH01", service: "ADM", pricing: "CASE_RATE" as const, minor: 6_100n },
  { provider: "NH01", service: "CSEC", pricing: "CASE_RATE" as const, minor: 15_000n },
];

export const FACTORIES = [
  {
    code: "F01",
    name: "Sun Garment",
    contractFrom: "2024-01-01",
    contractTo: null,
    planCode: "HIP",
  },
  {
    code: "F02",
    name: "Moon Garment",
    contractFrom: "2024-01-01",
    contractTo: null,
    planCode: "HIP",
  },
];

const number = (serial: number): string => withCheckDigit(String(200_000_000 + serial));

/** Who is who: each member is one case. */
export const WHO = {
  covered: number(1),
  second: number(2),
  ended: number(3),
  notYet: number(4),
  never: number(5),
  lapsed: number(6),
  twoFactories: number(7),
  gap: number(8),
  lastDay: number(9),
  unknown: number(900),
} as const;

const person = (id: string, name: string, rest: Partial<typeof NOBODY> = {}) => ({
  ...NOBODY,
  ...rest,
  number: id,
  name,
});
const NOBODY = {
  nameKhmer: null as string | null,
  sex: "FEMALE" as "FEMALE" | "MALE",
  birthDate: "1995-05-20" as string | null,
  birthYear: null as number | null,
  nationalId: null as string | null,
};

export const MEMBERS = [
  person(WHO.covered, "Sok Dara", { nameKhmer: "សុខ ដារ៉ា", nationalId: "123456789(01)" }),
  person(WHO.second, "Chan Sophea", { sex: "MALE", birthDate: null, birthYear: 1990 }),
  person(WHO.ended, "Um Srey"),
  person(WHO.notYet, "Keo Bopha"),
  person(WHO.never, "Ly Chenda"),
  person(WHO.lapsed, "Heng Vanna"),
  person(WHO.twoFactories, "Meas Rith"),
  person(WHO.gap, "Nov Kunthea"),
  person(WHO.lastDay, "Prak Sina"),
];

const cover = (
  member: string,
  badge: string,
  rest: { from: string; to?: string; factory?: string; lapsedFrom?: string; noticedOn?: string },
) => ({
  member,
  badge,
  factory: "F01",
  to: null as string | null,
  lapsedFrom: null as string | null,
  noticedOn: null as string | null,
  ...rest,
});

export const COVERS = [
  cover(WHO.covered, "1001", { from: "2026-01-01" }),
  cover(WHO.second, "1002", { from: "2026-01-11", factory: "F02" }),
  cover(WHO.ended, "1003", { from: "2026-01-01", to: "2026-04-01" }),
  cover(WHO.notYet, "1004", { from: "2026-06-01" }),
  cover(WHO.lapsed, "1006", {
    from: "2026-01-01",
    lapsedFrom: "2026-05-01",
    noticedOn: "2026-04-10",
  }),
  cover(WHO.twoFactories, "1007", { from: "2026-01-01", to: "2026-02-15" }),
  cover(WHO.twoFactories, "2007", { from: "2026-02-01", factory: "F02" }),
  cover(WHO.gap, "1008", { from: "2026-01-01", to: "2026-02-01" }),
  cover(WHO.gap, "1018", { from: "2026-03-01" }),
  cover(WHO.lastDay, "1009", { from: "2026-02-10", to: "2026-03-16" }),
];
