import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { caseReasons, ReasonType, RULE_CODES, showReasons } from "../adjudication";
import { InLanguage } from "../shared/in-language";
import { inLanguage, type Language } from "../shared/language";
import type { ReadItem } from "./remittance-item.loader";
import type { RemittanceBook } from "./remittance-book.service";
import { RemittanceItemType, RemittanceLineType, showRemittanceItem } from "./remittance-line.type";

/** The items of a remittance by the line they stand under. */
function byPosition(items: readonly ReadItem[]): ReadonlyMap<number, ReadItem[]> {
  const lines = new Map<number, ReadItem[]>();
  for (const item of items) {
    const known = lines.get(item.position);
    if (known) known.push(item);
    else lines.set(item.position, [item]);
  }
  return lines;
}

/** What stands under a line of a remittance. */
@Resolver(() => RemittanceLineType)
export class RemittanceLineResolver {
  constructor(private readonly book: RemittanceBook) {}

  @FieldResolver(() => [ReasonType], {
    description: "What was taken off by reason, summed over the claim's lines.",
  })
  async reductions(@Root() line: RemittanceLineType, @Ctx() context: RequestContext) {
    const items = await this.itemsOf(line, context);
    const taken = caseReasons(
      items.flatMap(({ reductions }) => reductions),
      RULE_CODES,
    );
    return showReasons(
      taken.filter(({ amountMinor }) => amountMinor !== 0n),
      line.currency,
    );
  }

  @FieldResolver(() => [RemittanceItemType], {
    description: "The claim's lines, in their order; none on a line that carries over.",
  })
  async items(@Root() line: RemittanceLineType, @Ctx() context: RequestContext) {
    const items = await this.itemsOf(line, context);
    return items.map((item) => showRemittanceItem(item, line.currency));
  }

  private async itemsOf({ read }: RemittanceLineType, context: RequestContext) {
    const items = batchReader(context, "remittance items", async (ids: readonly string[]) =>
      (await this.book.items(callerOf(context), ids)).map((all) => byPosition(all)),
    );
    return (await items.load(read.remittanceId)).get(read.position) ?? [];
  }
}

/** What is told of a claim's line on a remittance. */
@Resolver(() => RemittanceItemType)
export class RemittanceItemResolver {
  @FieldResolver(() => String, { description: "The service's name." })
  serviceName(
    @Root() { read }: RemittanceItemType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    return inLanguage(read.serviceName, language ?? context.language);
  }

  @FieldResolver(() => [ReasonType], { description: "What was taken off, in order of precedence." })
  reductions(@Root() { read, currency }: RemittanceItemType) {
    return showReasons(read.reductions, currency);
  }
}
