import {
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { batchReader, callerOf, speaksOf, type RequestContext } from "../access";
import type { ClaimDecision } from "../adjudication";
import { present } from "../shared/errors";
import { MoneyType, showMoney } from "../shared/money.type";
import { connect, connectionOf, PageArguments } from "../shared/pages.type";
import { DateTimeScalar } from "../shared/scalars";
import { ClaimDecisionEnum } from "./claim.enums";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { ClaimType } from "./claim.type";
import type { Reconsideration } from "./reconsideration.entity";

@ObjectType("DecisionToReconsider", {
  description:
    "A decision that would be another one by what came into force after it: a person looks at it, nothing changes by itself.",
})
export class DecisionToReconsiderType {
  readonly row: Reconsideration;

  @Field(() => Int, { description: "The version of the decision." })
  adjudicationVersion: number;

  @Field(() => DateTimeScalar, { description: "When it was noticed." })
  noticedAt: Date;

  @Field(() => ClaimDecisionEnum, {
    nullable: true,
    description:
      "What would be decided now; null when the claim would wait for a person or a fact.",
  })
  decisionNow: ClaimDecision | null;

  @Field(() => [String], { description: "The reasons that would then come first." })
  reasonCodes: string[];
}

export const DecisionToReconsiderConnection = connectionOf(
  "DecisionToReconsider",
  () => DecisionToReconsiderType,
);

function showReconsideration(row: Reconsideration): DecisionToReconsiderType {
  const { adjudicationVersion, noticedAt, decision, codes: reasonCodes } = row;
  const decisionNow = decision === "PENDED" ? null : decision;
  const shown = { row, adjudicationVersion, noticedAt, decisionNow, reasonCodes };
  return Object.assign(new DecisionToReconsiderType(), shown);
}

@Resolver(() => DecisionToReconsiderType)
export class ReconsiderationResolver {
  constructor(private readonly claims: ClaimService) {}

  @Query(() => DecisionToReconsiderConnection, {
    description:
      "Decisions that would be others by what came into force or was recorded after them, oldest notice first.",
  })
  async decisionsToReconsider(
    @Ctx() context: RequestContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const page = await this.claims.reconsiderations(actor, { first, after });
    const claims = await Promise.all(page.rows.map(({ node }) => this.read(context, node)));
    speaksOf(
      context,
      claims.map((claim) => claim.memberId),
    );
    return connect(page, showReconsideration, () => this.claims.reconsiderationCount(actor));
  }

  @FieldResolver(() => ClaimType, { description: "The claim." })
  async claim(@Root() { row }: DecisionToReconsiderType, @Ctx() context: RequestContext) {
    return showClaim(await this.read(context, row), callerOf(context));
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "What would be paid now; null when the claim would wait.",
  })
  async benefitNow(@Root() { row }: DecisionToReconsiderType, @Ctx() context: RequestContext) {
    return showMoney(row.benefitMinor, (await this.read(context, row)).currency);
  }

  private async read(context: RequestContext, { claimId }: Reconsideration) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.claimsById(actor, ids);
    return present(await batchReader(context, "claims", read).load(claimId), "claim");
  }
}
