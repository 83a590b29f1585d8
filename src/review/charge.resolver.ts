import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, speaksOf, type RequestContext } from "../access";
import { ClaimType, showClaim, type ClaimService } from "../claims";
import { present } from "../shared/errors";
import { connect, PageArguments } from "../shared/pages.type";
import type { ChargeList } from "./charge-list.service";
import { chargeFilterOf, PatientChargeFilterInput } from "./charge.input";
import { showCharge } from "./charge.show";
import { PatientChargeConnection, PatientChargeType } from "./charge.type";
import { keyOf } from "./charge-visit.loader";

/** Patients who were charged. */
@Resolver(() => PatientChargeType)
export class PatientChargeResolver {
  constructor(
    private readonly list: ChargeList,
    private readonly claims: ClaimService,
  ) {}

  @Query(() => PatientChargeConnection, {
    description:
      "Visits whose patients were charged, the one that was told of last first; a desk sees its own.",
  })
  async patientCharges(
    @Ctx() context: RequestContext,
    @Arg("filter", () => PatientChargeFilterInput, {
      nullable: true,
      description: "Which of them.",
    })
    filter: PatientChargeFilterInput | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const wanted = chargeFilterOf(filter);
    const page = await this.list.page(actor, wanted, { first, after });
    const claims = await Promise.all(page.rows.map(({ node }) => this.read(context, node)));
    speaksOf(
      context,
      claims.map((claim) => claim.memberId),
    );
    const show = (row: (typeof page.rows)[number]["node"]) =>
      present(showCharge(row, actor), "patient charge");
    return connect(page, show, () => this.list.count(actor, wanted));
  }

  @FieldResolver(() => ClaimType, {
    description: "The claim that the first report names; another one may stand in its place.",
  })
  async claim(@Root() root: PatientChargeType, @Ctx() context: RequestContext) {
    return showClaim(await this.read(context, root), callerOf(context));
  }

  private async read(context: RequestContext, { claimId }: { claimId: string }) {
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.claimsById(actor, ids);
    return present(await batchReader(context, "claims", read).load(claimId), "claim");
  }
}

/** What a claim's patient was charged. */
@Resolver(() => ClaimType)
export class ClaimChargeResolver {
  constructor(private readonly list: ChargeList) {}

  @FieldResolver(() => PatientChargeType, {
    nullable: true,
    description: "What the patient was charged for the visit, and its repair; null when nothing.",
  })
  async patientCharge(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const read = batchReader(context, "patient charges", this.list.of(actor));
    return showCharge(await read.load(keyOf(row)), actor);
  }
}
