import type { PlanBook } from "../plans";
import { addMonths, firstDay, monthsBetween } from "../shared/dates";
import { toReporting } from "../shared/money";
import type { Acting } from "../shared/transactions";
import type { ClaimsSum } from "./claims-sum.service";
import { measuresOf, type CellMeasures } from "./cost-cell.rules";
import { sourceOf, type CostDimension } from "./dimensions.rules";
import {
  eligibleWorkers,
  exposureOf,
  periodOf,
  periodsOf,
  type Grain,
  type WorkforceReport,
} from "./exposed-cell.rules";
import type { ExposureRow } from "./exposure.service";
import { narrowsClaims, type CostBasis, type Scope } from "./scope.rules";
import { dayAfter } from "./snapshot.service";

/** A question about costs, resolved: everything on a page shares it. */
export interface CostQuestion {
  /** For whom the figures are read. */
  acting: Acting;
  scope: Scope;
  basis: CostBasis;
  asKnownAt: Date;
  /** First day without exposure: a month under way counts up to the snapshot, unless FULL. */
  until: string;
}

/** One cell of an answer. */
export interface CostCellValue {
  key: { dimension: CostDimension; code: string; label: string }[];
  partial: boolean;
  measures: CellMeasures;
  /** What was reported, and what of it is not paid; null on a basis that is not computed. */
  reportedE4: bigint | null;
  notPaidE4: bigint | null;
}

const GRAIN_OF: Readonly<Partial<Record<CostDimension, Grain>>> = {
  SERVICE_MONTH: "MONTH",
  SERVICE_QUARTER: "QUARTER",
  SERVICE_YEAR: "YEAR",
};
const NO_CLAIMS = {
  claims: 0n,
  claimants: 0n,
  incurredE4: 0n,
  chargeE4: 0n,
  reportedE4: 0n,
  paidE4: 0n,
};

const noBasis = (basis: CostBasis): string | null =>
  basis === "ULTIMATE" ? `The basis ${basis} is not computed yet; ask for REPORTED.` : null;

/** What a provider charged is against the flat rate, and nobody pays it. */
const noCharge = (basis: CostBasis): string | null =>
  basis === "PAID" ? "What was charged is not paid; ask for the basis REPORTED." : null;

/** Puts claims and exposure of the same key together, so that sums and quotients agree. */
export class CellMaker {
  private readonly exposedBy: readonly CostDimension[];

  constructor(
    private readonly question: CostQuestion,
    private readonly by: readonly CostDimension[],
    private readonly read: {
      claims: readonly ClaimsSum[];
      exposure: readonly ExposureRow[];
      workforce: readonly WorkforceReport[];
      book: PlanBook;
    },
  ) {
    this.exposedBy = by.filter((dimension) => sourceOf(dimension).exposure !== null);
  }

  cells(): CostCellValue[] {
    return this.keys().map(({ key, labels }) => this.cell(key, labels));
  }

  /** Every key that has claims, exposure, or a place in the calendar; in order. */
  private keys(): { key: string[]; labels: string[] }[] {
    const found = new Map<string, { key: string[]; labels: string[] }>();
    const add = (key: string[], labels: string[]) => {
      const name = JSON.stringify(key);
      if (!found.has(name)) found.set(name, { key, labels });
    };
    for (const { key, labels } of this.read.claims) add(key, labels);
    if (this.exposedBy.length === this.by.length) {
      for (const { key, labels } of this.read.exposure) add(key, labels);
    }
    const [only] = this.by;
    const grain = only && GRAIN_OF[only];
    if (this.by.length === 1 && grain) {
      const { from, to } = this.question.scope;
      for (const period of periodsOf(from, to, grain).keys()) add([period], [period]);
    }
    if (this.by.length === 0) add([], []);
    return [...found.values()].sort((a, b) => (a.key.join("\n") < b.key.join("\n") ? -1 : 1));
  }

  private cell(key: string[], labels: string[]): CostCellValue {
    const { scope, basis, asKnownAt } = this.question;
    const same = (other: readonly string[]) => other.join("\n") === key.join("\n");
    const claimed = this.read.claims.find((row) => same(row.key)) ?? NO_CLAIMS;
    const exposedKey = key.filter((_, index) => this.exposedBy.includes(this.by[index] ?? "SEX"));
    const rows = this.read.exposure.filter((row) => row.key.join("\n") === exposedKey.join("\n"));
    const months = this.monthsOf(key);
    const factory = this.by.indexOf("FACTORY");
    const factoryCode = factory < 0 ? null : (key[factory] ?? null);
    const { until } = this.question;
    const workers = eligibleWorkers(this.read.workforce, { months, factoryCode, until });
    const bySex = this.by.includes("SEX") || scope.sexes !== null;
    const exposed = exposureOf(rows, this.premiumOf, workers);
    const claimsOnly = this.exposedBy.length < this.by.length || narrowsClaims(scope);
    const lastMonth = [...months].sort().at(-1) ?? scope.to;
    const missing = noBasis(basis);
    return {
      key: this.by.map((dimension, index) => ({
        dimension,
        code: key[index] ?? "",
        label: labels[index] ?? "",
      })),
      partial: firstDay(addMonths(lastMonth, 1)) > dayAfter(asKnownAt),
      measures: measuresOf(claimed, exposed, {
        claimsOnly,
        bySex,
        noBasis: missing,
        noCharge: noCharge(basis),
      }),
      reportedE4: missing === null ? claimed.reportedE4 : null,
      notPaidE4: missing === null ? claimed.reportedE4 - claimed.paidE4 : null,
    };
  }

  /** The calendar months a cell lies in. */
  private monthsOf(key: readonly string[]): Set<string> {
    const { from, to } = this.question.scope;
    const at = this.by.findIndex((dimension) => GRAIN_OF[dimension] !== undefined);
    const all = monthsBetween(from, to);
    const grain = GRAIN_OF[this.by[at] ?? "SEX"];
    return new Set(grain ? all.filter((month) => periodOf(month, grain) === key[at]) : all);
  }

  private readonly premiumOf = (planCode: string, month: string): bigint | null => {
    const day = firstDay(month);
    const plan = this.read.book.planOn(day, planCode);
    if (plan === null) return 0n;
    if (plan.premiumMinor === null || plan.premiumCurrency === null) return null;
    const rate = this.read.book.rateOn(day)?.rielPerUsd ?? 1;
    return toReporting(plan.premiumMinor, plan.premiumCurrency, rate);
  };
}
