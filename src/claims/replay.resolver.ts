import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { callerOf, speaksOf, type RequestContext } from "../access";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { Network } from "../providers";
import type { ReplayService } from "./replay.service";
import { showReplay } from "./replay.show";
import { AdjudicationReplayType } from "./replay.type";

@Resolver()
export class ReplayResolver {
  constructor(
    private readonly replays: ReplayService,
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Query(() => AdjudicationReplayType, {
    nullable: true,
    description:
      "Judges a decision again from the facts it was taken by: that the same comes out, or what does not; or what would come out under another version of the same plan.",
  })
  async replayAdjudication(
    @Ctx() context: RequestContext,
    @Arg("claimNumber", () => String, { description: "HIP's number of the claim." })
    claimNumber: string,
    @Arg("version", () => Int, {
      nullable: true,
      description: "Which version of the decision; the latest when left out.",
    })
    version: number | null,
    @Arg("planVersion", () => Int, {
      nullable: true,
      description: "By which version of the plan; the decision's own when left out.",
    })
    planVersion: number | null,
  ): Promise<AdjudicationReplayType | null> {
    const actor = callerOf(context);
    const books = {
      plans: await this.plans.of(context),
      network: await this.network.of(context),
    };
    const asked = { claimNumber, version: version ?? null, planVersion: planVersion ?? null };
    const replayed = await this.replays.replay(actor, asked, books);
    speaksOf(context, [replayed?.claim.memberId ?? null]);
    return replayed && showReplay(replayed, context.language);
  }
}
