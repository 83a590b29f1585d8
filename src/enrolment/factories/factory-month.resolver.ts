import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, mayUse, type RequestContext } from "../../access";
import { MoneyType, showExact } from "../../shared/money.type";
import type { FactoryFigures } from "./factory-figures.service";
import { FactoryMonthType } from "./factory-month.type";

/** What a factory owes for a month, beside who was covered in it. */
@Resolver(() => FactoryMonthType)
export class FactoryMonthResolver {
  constructor(private readonly figures: FactoryFigures) {}

  @FieldResolver(() => [MoneyType], {
    nullable: true,
    description:
      "What is still owed for the month, as known now: none when all is paid; null to those who may not see contributions.",
  })
  async arrears(
    @Root() { factory, month }: FactoryMonthType,
    @Ctx() context: RequestContext,
  ): Promise<MoneyType[] | null> {
    if (!mayUse(callerOf(context), "contributionMonths")) return null;
    const read = (months: readonly string[]) => this.figures.arrears(factory, months);
    const owed = await batchReader(context, `arrears ${factory.id}`, read).load(month);
    return owed.map(showExact);
  }
}
