import { parseMinor, type Currency } from "../shared/money";
import {
  amountRefusals,
  malformed,
  missing,
  spanRefusals,
  textRefusals,
  unknownService,
  when,
  type Refusal,
  type WrittenAmount,
} from "../shared/refusal";
import { settingProblems, type SettingSent } from "./settings.rules";

/** A plan version as it is asked for. */
export interface PlanRequest {
  code: string;
  from: string;
  to: string | null;
  premiumPerMonth: WrittenAmount | null;
  premiumWageRate: string | null;
  premiumFloor: WrittenAmount | null;
  premiumCeiling: WrittenAmount | null;
  employerShare: string;
  services: readonly string[];
  rules: readonly SettingSent[];
}

/** What must be known besides the request. */
export interface PlanFacts {
  serviceKnown: (code: string) => boolean;
  /** Whether any provider has a price for the service on the plan's first day. */
  isPriced: (code: string) => boolean;
  maxServices: number;
  maxCode: number;
}

type PlanRule = (wanted: PlanRequest, facts: PlanFacts) => Refusal[];

/** A share of one in basis points; null for a sign, a fifth decimal, or more than the whole. */
export function readShare(text: string): number | null {
  const match = /^0*([01])(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const basisPoints = Number(match[1]) * 10_000 + Number((match[2] ?? "").padEnd(4, "0"));
  return basisPoints > 10_000 ? null : basisPoints;
}

const name: PlanRule = ({ code }, { maxCode }) => textRefusals("code", code, maxCode);

const days: PlanRule = ({ from, to }) => spanRefusals(from, to);

const share: PlanRule = ({ employerShare }) =>
  when(readShare(employerShare) === null, () => malformed("employerShare", "NOT_A_SHARE"));

/** A premium is flat or goes by wage: one of the two, and never both. */
const premiumForm: PlanRule = ({ premiumPerMonth, premiumWageRate }) => [
  ...when(premiumPerMonth === null && premiumWageRate === null, () => missing("premiumPerMonth")),
  ...when(premiumPerMonth !== null && premiumWageRate !== null, () =>
    malformed("premiumWageRate", "TWO_PREMIUMS"),
  ),
  ...when(premiumWageRate !== null && !readShare(premiumWageRate), () =>
    malformed("premiumWageRate", "NOT_A_WAGE_RATE"),
  ),
];

const amounts: PlanRule = ({ premiumPerMonth, premiumFloor, premiumCeiling }) => [
  ...amountRefusals("premiumPerMonth", premiumPerMonth),
  ...amountRefusals("premiumFloor", premiumFloor),
  ...amountRefusals("premiumCeiling", premiumCeiling),
];

const ofWage = (path: string, wageRate: string | null, bound: WrittenAmount | null): Refusal[] =>
  when(wageRate === null && bound !== null, () => malformed(path, "BOUNDS_WITHOUT_WAGE_RATE"));

const bounds: PlanRule = ({ premiumWageRate, premiumFloor, premiumCeiling }) => {
  const [floor, ceiling] = [minorOf(premiumFloor), minorOf(premiumCeiling)];
  const bothCurrencies = premiumFloor !== null && premiumCeiling !== null;
  const differ = bothCurrencies && premiumFloor.currency !== premiumCeiling.currency;
  return [
    ...ofWage("premiumFloor", premiumWageRate, premiumFloor),
    ...ofWage("premiumCeiling", premiumWageRate, premiumCeiling),
    ...when(differ, () =>
      malformed("premiumCeiling.currency", "OTHER_CURRENCY", {
        currency: premiumFloor?.currency ?? "",
      }),
    ),
    ...when(!differ && floor !== null && ceiling !== null && floor > ceiling, () =>
      malformed("premiumCeiling", "BELOW_LEAST"),
    ),
  ];
};

const services: PlanRule = (wanted, { serviceKnown, isPriced, maxServices }) => [
  ...when(wanted.services.length === 0, () => missing("services")),
  ...when(wanted.services.length > maxServices, () =>
    malformed("services", "TOO_MANY", { most: String(maxServices) }),
  ),
  ...wanted.services.flatMap((code, index) => {
    const path = `services.${index}`;
    if (!serviceKnown(code)) return [unknownService(path, code)];
    if (wanted.services.indexOf(code) < index) return [malformed(path, "GIVEN_TWICE")];
    return when(!isPriced(code), () => unpriced(path, code, wanted.from));
  }),
];

/** What is promised must be for sale somewhere when the promise begins. */
export const unpriced = (path: string, code: string, day: string): Refusal =>
  malformed(path, "NOT_PRICED", { service: code, day });

/** The catalogue judges its rules' codes and parameters. */
const settings: PlanRule = ({ rules }) =>
  settingProblems(rules).map((refusal) => ({ ...refusal, path: ["rules", ...refusal.path] }));

const PLAN_RULES: readonly PlanRule[] = [
  name,
  days,
  premiumForm,
  amounts,
  bounds,
  share,
  services,
  settings,
];

/** Everything wrong with a plan version by itself; what it overlaps is looked at after. */
export const planRefusals: PlanRule = (wanted, facts) =>
  PLAN_RULES.flatMap((rule) => rule(wanted, facts));

/** A premium as it is kept. */
export interface Premium {
  premiumMinor: bigint | null;
  premiumCurrency: Currency | null;
  premiumWageRateBp: number | null;
  premiumFloorMinor: bigint | null;
  premiumCeilingMinor: bigint | null;
}

const minorOf = (money: WrittenAmount | null): bigint | null =>
  money && parseMinor(money.amount, money.currency);

/** The premium of a request that nothing is wrong with. */
export function premiumOf(wanted: PlanRequest): Premium {
  const { premiumPerMonth, premiumFloor, premiumCeiling, premiumWageRate } = wanted;
  return {
    premiumMinor: minorOf(premiumPerMonth),
    premiumCurrency: (premiumPerMonth ?? premiumFloor ?? premiumCeiling)?.currency ?? null,
    premiumWageRateBp: premiumWageRate === null ? null : readShare(premiumWageRate),
    premiumFloorMinor: minorOf(premiumFloor),
    premiumCeilingMinor: minorOf(premiumCeiling),
  };
}
