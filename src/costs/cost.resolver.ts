import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { callerOf, type RequestContext } from "../access";
import { Fault } from "../shared/errors";
import { formatScaled } from "../shared/money";
import { CostBasisEnum, CostDimensionEnum, GrainEnum } from "./cost.enums";
import { AsKnownInput, CostOptions, CostScope } from "./cost.input";
import type { CostService } from "./cost.service";
import {
  CompletionType,
  CostBreakdownType,
  CostCellType,
  CostMetaType,
  CostViewType,
  showCell,
} from "./cost.type";
import type { CostDimension } from "./dimensions.rules";
import { notDefined } from "./estimate.rules";
import type { Grain } from "./exposed-cell.rules";
import type { CostBasis, Scope } from "./scope.rules";

const scopeOf = (input: CostScope): Scope => ({
  from: input.from,
  to: input.to,
  factoryCodes: input.factoryCodes ?? null,
  providerCodes: input.providerCodes ?? null,
  serviceCategories: input.serviceCategories ?? null,
  diagnosisGroups: input.diagnosisGroups ?? null,
  sexes: input.sexes ?? null,
});

/** Options whose methods are still to come are refused by name, never ignored. */
function refuseOptions(options: CostOptions | null | undefined): void {
  if (options?.priceBasis === "CURRENT_TARIFF") {
    throw new Fault("BAD_USER_INPUT", "options.priceBasis: only AS_DECIDED is computed yet.");
  }
  if (options?.poolingPoint != null) {
    throw new Fault("BAD_USER_INPUT", "options.poolingPoint: pooling is not computed yet.");
  }
}

@Resolver()
export class CostResolver {
  constructor(private readonly service: CostService) {}

  @Query(() => CostViewType, {
    description: "What health insurance costs: every part of an answer shares scope and snapshot.",
  })
  async costs(
    @Ctx() context: RequestContext,
    @Arg("scope", () => CostScope, { description: "What part of the scheme." }) scope: CostScope,
    @Arg("asKnown", () => AsKnownInput, {
      nullable: true,
      description: "As of when it was known; now when left out.",
    })
    asKnown: AsKnownInput | null,
    @Arg("basis", () => CostBasisEnum, {
      defaultValue: "REPORTED",
      description: "On which basis.",
    })
    basis: CostBasis,
    @Arg("options", () => CostOptions, { nullable: true, description: "How it is computed." })
    options: CostOptions | null,
  ): Promise<CostViewType> {
    refuseOptions(options);
    const how = { basis, full: options?.partialMonths === "FULL" };
    const actor = callerOf(context);
    const question = await this.service.ask(actor, scopeOf(scope), asKnown ?? null, how);
    return Object.assign(new CostViewType(), { question });
  }
}

@Resolver(() => CostViewType)
export class CostViewResolver {
  constructor(private readonly service: CostService) {}

  @FieldResolver(() => CostMetaType, { description: "What identifies the answer." })
  meta(@Root() { question }: CostViewType): Promise<CostMetaType> {
    return this.service.meta(question);
  }

  @FieldResolver(() => CostCellType, { description: "The whole scope." })
  async summary(@Root() { question }: CostViewType): Promise<CostCellType> {
    return showCell(await this.service.summary(question));
  }

  @FieldResolver(() => [CostCellType], { description: "One cell per period, empty ones too." })
  async series(
    @Root() { question }: CostViewType,
    @Arg("grain", () => GrainEnum, { defaultValue: "MONTH", description: "The periods." })
    grain: Grain,
  ): Promise<CostCellType[]> {
    return (await this.service.series(question, grain)).map(showCell);
  }

  @FieldResolver(() => CostBreakdownType, { description: "Cells by one to three dimensions." })
  async breakdown(
    @Root() { question }: CostViewType,
    @Arg("by", () => [CostDimensionEnum], { description: "The dimensions." }) by: CostDimension[],
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 100,
      description: "Cells at most, 1 to 1,000.",
    })
    first: number | null,
  ): Promise<CostBreakdownType> {
    const { cells, total, truncated } = await this.service.breakdown(question, by, first ?? 100);
    return { cells: cells.map(showCell), total: showCell(total), truncated };
  }
}

@Resolver(() => CostCellType)
export class CostCellResolver {
  @FieldResolver(() => CompletionType, { description: "How complete its cost is." })
  completion(@Root() { value: { reportedE4, notPaidE4 } }: CostCellType): CompletionType {
    return {
      factor: null,
      method: null,
      reported: reportedE4 === null ? null : formatScaled(reportedE4, 4),
      reportedNotPaid: notPaidE4 === null ? null : formatScaled(notPaidE4, 4),
      ibnr: notDefined("Completion is not computed yet."),
    };
  }
}
