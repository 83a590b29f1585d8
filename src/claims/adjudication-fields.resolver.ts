import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { inputsBy, RuleOutcomeType, showOutcome, traceOf, unpackFacts } from "../adjudication";
import type { InputsOf } from "../adjudication";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { ClaimService } from "./claim.service";
import { AdjudicationType } from "./claim.type";
import { withheldFrom } from "./claim.visibility";
import { decisionKey } from "./decision.loader";

const NO_INPUTS: InputsOf = () => ({});

@Resolver(() => AdjudicationType)
export class AdjudicationFieldsResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly plans: RequestCatalogue<PlanBook>,
  ) {}

  @FieldResolver(() => [RuleOutcomeType], {
    description: "Every rule that ran, in the catalogue's order, with what it came to.",
  })
  async trace(@Root() { row }: AdjudicationType, @Ctx() context: RequestContext) {
    const parts = this.claims.partsFor(callerOf(context));
    const key = decisionKey(row);
    const [lines, reasons, inputsOf] = await Promise.all([
      batchReader(context, "claim lines", parts.lines).load(row.claimId),
      batchReader(context, "reasons of decisions", parts.decisionReasons).load(key),
      this.inputsOf(row, context),
    ]);
    const decision = {
      ran: row.ran === "" ? [] : row.ran.split(" "),
      lines: lines.map(({ line }) => line),
      reasons,
    };
    return traceOf(decision, inputsOf).map(showOutcome);
  }

  /** What the rules looked at is for the staff: it speaks of visits elsewhere. */
  private async inputsOf(row: AdjudicationType["row"], context: RequestContext): Promise<InputsOf> {
    const actor = callerOf(context);
    if (actor.role === "DESK") return NO_INPUTS;
    const { judgedBy } = this.claims.partsFor(actor);
    const judged = await batchReader(context, "facts of decisions", judgedBy).load(
      decisionKey(row),
    );
    if (!judged?.facts) return NO_INPUTS;
    const book = await this.plans.of(context);
    const plan = judged.planId === null ? null : book.planById(judged.planId);
    return inputsBy(unpackFacts(judged.facts), plan?.rules ?? {}, withheldFrom(actor));
  }
}
