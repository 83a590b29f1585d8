import {
  malformed,
  missing,
  outOfRange,
  spanRefusals,
  textRefusals,
  unknownService,
  when,
} from "../shared/refusal";
import type { Refusal } from "../shared/refusal";
import type { ServiceCategory } from "./service.rules";

/** A service as it is asked for: everything the catalogue says of it. */
export interface ServiceRequest {
  code: string;
  nameEn: string;
  nameKm: string;
  nameFr: string;
  category: ServiceCategory;
  levels: readonly string[];
  validFrom: string | null;
  validTo: string | null;
  successorCode: string | null;
  sex: string | null;
  minAge: number | null;
  maxAge: number | null;
  perDay: boolean;
  comfort: boolean;
}

/** What must be known besides the request. */
export interface ServiceFacts {
  serviceKnown: (code: string) => boolean;
  maxCode: number;
  maxName: number;
}

type ServiceRule = (wanted: ServiceRequest, facts: ServiceFacts) => Refusal[];

/** Nobody is older; the same bound as the table's. */
const OLDEST = 150;

const texts: ServiceRule = ({ code, nameEn, nameKm, nameFr }, { maxCode, maxName }) => [
  ...textRefusals("code", code, maxCode),
  ...textRefusals("nameEnglish", nameEn, maxName),
  ...textRefusals("nameKhmer", nameKm, maxName),
  ...textRefusals("nameFrench", nameFr, maxName),
];

const levels: ServiceRule = (wanted) => when(wanted.levels.length === 0, () => missing("levels"));

const days: ServiceRule = ({ validFrom, validTo }) =>
  validFrom === null ? [] : spanRefusals(validFrom, validTo, "validTo");

const successor: ServiceRule = ({ code, successorCode, validTo }, { serviceKnown }) => {
  if (successorCode === null) return [];
  return [
    ...when(successorCode === code, () => malformed("successorCode", "FOLLOWS_ITSELF")),
    ...when(successorCode !== code && !serviceKnown(successorCode), () =>
      unknownService("successorCode", successorCode),
    ),
    ...when(validTo === null, () => missing("validTo")),
  ];
};

const sex: ServiceRule = (wanted) =>
  when(wanted.sex === "UNKNOWN", () => malformed("sex", "NOT_ONE_SEX"));

const age = (path: string, years: number | null): Refusal[] =>
  when(years !== null && (years < 0 || years > OLDEST), () => outOfRange(path, 0, OLDEST));

const ages: ServiceRule = ({ minAge, maxAge }) => [
  ...age("minAge", minAge),
  ...age("maxAge", maxAge),
  ...when(minAge !== null && maxAge !== null && minAge > maxAge, () =>
    malformed("maxAge", "BELOW_LEAST"),
  ),
];

const SERVICE_RULES: readonly ServiceRule[] = [texts, levels, days, successor, sex, ages];

/** Everything wrong with a service; empty when it may stand in the catalogue. */
export const serviceRefusals: ServiceRule = (wanted, facts) =>
  SERVICE_RULES.flatMap((rule) => rule(wanted, facts));
