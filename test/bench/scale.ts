import { withCheckDigit } from "../../src/shared/check-digit";

/** How large a scheme the work is measured on. */
export interface Scale {
  members: number;
  factories: number;
  providers: number;
  claims: number;
}

/** The scales of the budgets: three claims leave ten cost facts, so full has ten million. */
export const SCALES: Readonly<Record<string, Scale>> = {
  small: { members: 30_000, factories: 12, providers: 30, claims: 300_000 },
  full: { members: 300_000, factories: 40, providers: 120, claims: 3_000_000 },
};

/** Services by their number from 1; every provider has a price for each. */
export const SERVICES =
  "OPD EMG LAB XRAY ECHO DRUG DRESS VACC ANC PNC FAMILY TRANSPORT ORAL EYE".split(" ");

/**
 * Every row's id tells what it is and its number, so that SQL and the load generators name the
 * same rows without asking; they rise like real ids, which are ordered by time.
 */
const KINDS = {
  service: 1,
  plan: 2,
  rate: 3,
  provider: 4,
  contract: 5,
  tariff: 6,
  factory: 7,
  member: 8,
  coverage: 9,
  claim: 10,
} as const;
export type Kind = keyof typeof KINDS;

/** The first part of the ids of one kind, in front of twelve hexadecimal digits. */
export const idPrefix = (kind: Kind): string =>
  `01900000-${KINDS[kind].toString(16).padStart(4, "0")}-7000-8000-`;

/** The id of a row by its number. */
export const idOf = (kind: Kind, number: number): string =>
  idPrefix(kind) + number.toString(16).padStart(12, "0");

/** Before the number of a member and the check digit. */
export const MEMBER_NUMBERS_FROM = 200_000_000;

/** What the desk types in for the n-th member, from 1. */
export const memberNumber = (member: number): string =>
  withCheckDigit(String(MEMBER_NUMBERS_FROM + member));

/** Odd providers are paid in riel, even ones in dollars. */
export const currencyOf = (provider: number): "KHR" | "USD" => (provider % 2 ? "KHR" : "USD");

/** The price of a service at a provider in minor units; `fill.sql.ts` says the same. */
export const priceOf = (provider: number, service: number): number =>
  provider % 2 ? 4_000 + 1_000 * service : 100 + 25 * service;

/** What claims are charged above the price, where they are: it is taken off again. */
export const excessOf = (provider: number): number => (provider % 2 ? 1_000 : 25);

/** Minor units as the API writes them. */
export const decimal = (minor: number, currency: "KHR" | "USD"): string =>
  currency === "KHR" ? String(minor) : (minor / 100).toFixed(2);

/** Riel per dollar, always. */
export const RIEL_PER_USD = 4_100;

/** Days before today on which no claim of the past was made: new ones go there. */
export const FREE_DAYS = 60;

/** Days of history before those. */
export const HISTORY_DAYS = 1_000;
