import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, mayUse, type RequestContext } from "../../access";
import { Fault } from "../../shared/errors";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../../shared/scalars";
import { FactoryType } from "../factory.type";
import type { FactoryFigures } from "./factory-figures.service";
import { FactoryMonthType, showFactoryMonth } from "./factory-month.type";
import { showWorkforce, WorkforceBandType } from "./workforce.type";

const AS_KNOWN = {
  nullable: true,
  description: "As the scheme knew it at this instant; now when left out.",
};

/** What a front desk does not need is the staff's: those who may ask for a factory's months. */
const isStaff = (context: RequestContext): boolean => mayUse(callerOf(context), "factoryMonths");

/** Figures and premium of a factory, for the staff. */
@Resolver(() => FactoryType)
export class FactoryFiguresResolver {
  constructor(private readonly figures: FactoryFigures) {}

  @Query(() => [FactoryMonthType], {
    description: "A factory month by month: workforce, cover, who came and went; sums only.",
  })
  async factoryMonths(
    @Arg("factoryCode", () => String, { description: "The factory's code." }) factoryCode: string,
    @Arg("from", () => YearMonthScalar, { description: "The first month." }) from: string,
    @Arg("to", () => YearMonthScalar, {
      description: "The last month, included; at most 120 months.",
    })
    to: string,
    @Arg("asKnownAt", () => DateTimeScalar, AS_KNOWN) asKnownAt: Date | null,
  ): Promise<FactoryMonthType[]> {
    const asked = { from, to, at: asKnownAt ?? null };
    const { factory, months } = await this.figures.months(factoryCode, asked);
    return months.map((month) => showFactoryMonth(month, factory));
  }

  @FieldResolver(() => [WorkforceBandType], {
    description: "Workers who could be members in a month by age and sex, as reported; staff only.",
  })
  async workforce(
    @Root() { row }: FactoryType,
    @Ctx() context: RequestContext,
    @Arg("month", () => YearMonthScalar, { description: "The month." }) month: string,
    @Arg("asKnownAt", () => DateTimeScalar, AS_KNOWN) asKnownAt: Date | null,
  ): Promise<WorkforceBandType[]> {
    if (!isStaff(context)) throw new Fault("FORBIDDEN", "Factory.workforce is for HIP's staff.");
    const at = asKnownAt ?? null;
    const read = (ids: readonly string[]) => this.figures.workforce(ids, month, at);
    const name = `workforce ${month} ${at?.toISOString() ?? "now"}`;
    return showWorkforce(await batchReader(context, name, read).load(row.id));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The number it pays its premiums under; null without one, and to front desks.",
  })
  premiumAccount(@Root() { row }: FactoryType, @Ctx() context: RequestContext): string | null {
    return isStaff(context) ? row.premiumAccount : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "Last day up to which every month's premium is paid; null when none is, and to front desks.",
  })
  premiumPaidThrough(@Root() { row }: FactoryType, @Ctx() context: RequestContext): string | null {
    return isStaff(context) ? row.premiumPaidThrough : null;
  }
}
