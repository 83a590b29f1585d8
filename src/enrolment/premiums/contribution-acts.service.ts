import type { EntityManager } from "typeorm";
import type { Month } from "../../shared/dates";
import { present } from "../../shared/errors";
import { malformed, type Refusal } from "../../shared/refusal";
import { Factory } from "../factory.entity";
import type { ContributionMonth } from "./contribution-month.rules";
import { contributionMonthsOf } from "./contribution-months.loader";

/** What became of an act on contributions: the months it concerns, as they now stand. */
export interface ContributionsDone {
  months: ContributionMonth[];
  problems: Refusal[];
  /** Contributions are sums of a factory: they speak of nobody. */
  memberIds: readonly string[];
}

/** Nothing was done, for these reasons. */
export const refused = (problems: Refusal[]): ContributionsDone => ({
  months: [],
  problems,
  memberIds: [],
});

export const unknownFactory = () => malformed("factoryCode", "UNKNOWN_FACTORY");

/** The factory of a code; null when nobody has it. */
export const factoryByCode = (manager: EntityManager, code: string): Promise<Factory | null> =>
  manager.findOne(Factory, { where: { code } });

/** A factory's months between two of the given ones, both included. */
export async function monthsOf(manager: EntityManager, factory: Factory, among: readonly Month[]) {
  const sorted = [...among].sort();
  const [from, to] = [present(sorted[0], "month"), present(sorted.at(-1), "month")];
  const months = await contributionMonthsOf(manager, [factory], { from, to });
  return months.get(factory.id) ?? [];
}
