import type { EntityManager } from "typeorm";
import { monthsBetween, type Month } from "../../shared/dates";
import { Fault } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import { Factory } from "../factory.entity";
import type { ContributionMonth } from "./contribution-month.rules";
import { contributionMonthsOf } from "./contribution-months.loader";

const refuse = (problem: string): never => {
  throw new Fault("BAD_USER_INPUT", `contributionMonths: ${problem}`);
};

/** Reads of what factories owe and have paid: sums, which speak of no member. */
export class ContributionBook {
  constructor(private readonly manager: EntityManager) {}

  /**
   * A factory's months, both included; four statements, whatever they hold.
   * @throws Fault for months the wrong way round, too many of them, or a factory nobody knows
   */
  async months(factoryCode: string, from: Month, to: Month): Promise<ContributionMonth[]> {
    if (to < from) refuse("`to` lies before `from`.");
    const most = LIMITS.contributionMonths;
    if (monthsBetween(from, to).length > most) refuse(`at most ${most} months at once.`);
    const factory = await this.manager.findOne(Factory, { where: { code: factoryCode } });
    if (factory === null) return refuse("no factory has this code.");
    const months = await contributionMonthsOf(this.manager, [factory], { from, to });
    return months.get(factory.id) ?? [];
  }
}
