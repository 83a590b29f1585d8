import type { World } from "../kit/world";
import { MONTHS } from "./factory-months.kit";

/** A month of a factory as it is shown. */
export interface Month {
  month: string;
  eligibleWorkers: number | null;
  insuredBefore: number;
  insuredAtEnd: number;
  joiners: number;
  rehires: number;
  leavers: number;
  lapsed: number;
  coveredDays: number;
  memberMonths: string;
  penetration: string | null;
  moreInsuredThanEligible: boolean;
  partial: boolean;
}

const MONTHS_OF = `query($code: String!, $from: YearMonth!, $to: YearMonth!, $at: DateTime) {
  factoryMonths(factoryCode: $code, from: $from, to: $to, asKnownAt: $at) { month eligibleWorkers
    insuredBefore insuredAtEnd joiners rehires leavers lapsed coveredDays memberMonths penetration
    moreInsuredThanEligible partial } }`;

/** Asks for the months of a factory, by default those of the generated covers. */
export const monthsOf =
  (world: World, key: string) =>
  async (code: string, rest: { from?: string; to?: string; at?: string } = {}) => {
    const asked = { code, ...MONTHS, ...rest };
    const answer = await world.ask<{ factoryMonths: Month[] } | null>(key, MONTHS_OF, asked);
    return { told: answer.data?.factoryMonths ?? [], errors: answer.errors };
  };

/** How many statements there were since the last call; a credential is read anew every few seconds. */
export const statementsOfWork = (world: World): number =>
  world.statements().filter((sql) => !sql.includes('FROM "credential"')).length;
