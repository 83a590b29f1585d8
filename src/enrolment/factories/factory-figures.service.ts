import type { EntityManager } from "typeorm";
import type { Clock } from "../../shared/clock";
import { dayAt } from "../../shared/dates";
import { Fault } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import type { Money } from "../../shared/money";
import { Factory } from "../factory.entity";
import { contributionMonthsOf, type PremiumPayer } from "../premiums/contribution-months.loader";
import { loadMoves, type MovesAsked } from "./factory-months.loader";
import { factoryMonths, monthsProblem, type FactoryMonth } from "./factory-months.rules";
import { loadWorkforce, type BandOnRecord } from "./workforce.loader";

/** The workers of all bands, by month. */
function workersByMonth(bands: readonly BandOnRecord[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { month, workers } of bands) sums.set(month, (sums.get(month) ?? 0) + workers);
  return sums;
}

/** Figures about factories: sums only, none of them names a member. */
export class FactoryFigures {
  constructor(
    private readonly manager: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** The workforce of a month by age and sex, factory by factory. */
  async workforce(factoryIds: readonly string[], month: string, at: Date | null) {
    const asked = { from: month, to: month, at };
    const bands = await loadWorkforce(this.manager, factoryIds, asked);
    return factoryIds.map((id) => bands.filter(({ factoryId }) => factoryId === id));
  }

  /** The months of a factory; the number of statements does not depend on how many. */
  async months(
    factoryCode: string,
    asked: MovesAsked,
  ): Promise<{ factory: Factory; months: FactoryMonth[] }> {
    const { from, to, at } = asked;
    const problem = monthsProblem(from, to, LIMITS.factoryMonths);
    if (problem !== null) throw new Fault("BAD_USER_INPUT", `factoryMonths: ${problem}`);
    const factory = await this.manager.findOne(Factory, { where: { code: factoryCode } });
    if (factory === null) {
      throw new Fault("BAD_USER_INPUT", "factoryMonths: no factory has this code.");
    }
    const { today } = await this.clock.moment();
    const moves = await loadMoves(this.manager, [factory.id], asked);
    const workforce = await loadWorkforce(this.manager, [factory.id], asked);
    const knownOn = at === null ? today : dayAt(at);
    const eligibleWorkers = workersByMonth(workforce);
    const known = { from, to, knownOn, eligibleWorkers };
    return { factory, months: factoryMonths(moves, known) };
  }

  /** What a factory still owes for months, as it is known now: an amount for each currency owed in. */
  async arrears(factory: PremiumPayer, months: readonly string[]): Promise<Money[][]> {
    const [from = "", to = from] = [[...months].sort()[0], [...months].sort().at(-1)];
    const owed = await contributionMonthsOf(this.manager, [factory], { from, to });
    return months.map((month) =>
      (owed.get(factory.id) ?? []).flatMap((entry) =>
        entry.month === month && entry.arrears > 0n
          ? [{ minor: entry.arrears, currency: entry.currency }]
          : [],
      ),
    );
  }
}
