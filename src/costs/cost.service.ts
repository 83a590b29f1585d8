import { createHash } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { loadPlanBook, readCatalogueVersion, Versioned, type PlanBook } from "../plans";
import type { Clock } from "../shared/clock";
import { Fault, present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { readAs, type Acting } from "../shared/transactions";
import { CellMaker, type CostCellValue, type CostQuestion } from "./cell-maker";
import { countUnplaced, sumClaims } from "./claims-sum.service";
import type { CostDimension } from "./dimensions.rules";
import type { Grain } from "./exposed-cell.rules";
import { readWorkforce, sumExposure } from "./exposure.service";
import { unknownCodes } from "./scope-codes.service";
import { breakdownProblem, scopeProblem, type CostBasis, type Scope } from "./scope.rules";
import { dayAfter, monthAfter, snapshotAt, type AsKnown } from "./snapshot.service";

const PERIOD_DIMENSION = {
  MONTH: "SERVICE_MONTH",
  QUARTER: "SERVICE_QUARTER",
  YEAR: "SERVICE_YEAR",
} as const;
const METHOD_VERSION = "1";
/** Answers questions about costs from the append-only facts and the bitemporal covers. */
export class CostService {
  private readonly manager: EntityManager;
  private readonly planBooks: Versioned<PlanBook>;
  private readonly summaries = new WeakMap<CostQuestion, Promise<CostCellValue>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.manager = dataSource.manager;
    this.planBooks = new Versioned(this.manager, loadPlanBook);
  }

  /** Resolves a question, or tells why it cannot be answered. */
  async ask(
    acting: Acting,
    scope: Scope,
    asKnown: AsKnown | null,
    { basis, full }: { basis: CostBasis; full: boolean },
  ): Promise<CostQuestion> {
    const wrong = scopeProblem(scope, LIMITS.costMonths);
    if (wrong) throw new Fault("BAD_USER_INPUT", wrong);
    const unknown = await unknownCodes(this.manager, scope);
    if (unknown.length > 0) {
      throw new Fault("BAD_USER_INPUT", `scope: no factory or provider ${unknown.join(", ")}.`);
    }
    const asKnownAt = await snapshotAt(this.manager, this.clock, asKnown);
    const until = full ? monthAfter(asKnownAt) : dayAfter(asKnownAt);
    return { acting, scope, basis, asKnownAt, until };
  }

  /** The whole scope: computed once, however many parts of the answer need it. */
  summary(question: CostQuestion): Promise<CostCellValue> {
    const known = this.summaries.get(question);
    if (known) return known;
    const cell = this.cells(question, []).then(([only]) => present(only, "summary"));
    this.summaries.set(question, cell);
    return cell;
  }

  /** One cell per period, months without anything too. */
  series(question: CostQuestion, grain: Grain): Promise<CostCellValue[]> {
    return this.cells(question, [PERIOD_DIMENSION[grain]]);
  }

  /** Cells by one or two dimensions in the order of their keys, with the whole as total. */
  async breakdown(question: CostQuestion, by: readonly CostDimension[], first: number) {
    const wrong = breakdownProblem(by, 3);
    if (wrong) throw new Fault("BAD_USER_INPUT", wrong);
    if (first < 1 || first > LIMITS.costCells) {
      throw new Fault("BAD_USER_INPUT", `first: between 1 and ${LIMITS.costCells} cells.`);
    }
    const cells = await this.cells(question, by);
    const total = await this.summary(question);
    return { cells: cells.slice(0, first), total, truncated: cells.length > first };
  }

  /** What identifies the answer: the same question at the same snapshot, the same bytes. */
  async meta(question: CostQuestion) {
    const { scope, basis, asKnownAt } = question;
    const cell = await this.summary(question);
    const unplaced = await readAs(this.dataSource, question.acting, (manager) =>
      countUnplaced(manager, scope, asKnownAt),
    );
    const content = JSON.stringify([scope, basis, asKnownAt, METHOD_VERSION, cell.measures]);
    const warnings =
      unplaced === 0
        ? []
        : [`${unplaced} claims of unidentified or uncovered patients count in no figure.`];
    return {
      asKnownAt,
      basis,
      snapshotHash: createHash("sha256").update(content).digest("hex"),
      methodVersion: METHOD_VERSION,
      currency: "USD" as const,
      audience: "HIP",
      warnings,
    };
  }

  private async cells(
    question: CostQuestion,
    by: readonly CostDimension[],
  ): Promise<CostCellValue[]> {
    const { scope, acting } = question;
    const read = await readAs(this.dataSource, acting, async (manager) => ({
      claims: await sumClaims(manager, scope, { ...question, by }),
      exposure: await sumExposure(manager, scope, { ...question, by }),
      workforce: await readWorkforce(manager, scope, question.asKnownAt),
    }));
    const book = await this.planBooks.at(await readCatalogueVersion(this.manager));
    return new CellMaker(question, by, { ...read, book }).cells();
  }
}
