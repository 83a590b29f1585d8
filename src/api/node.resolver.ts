import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import {
  batchReader,
  callerOf,
  mayFetch,
  mayUse,
  speaksOf,
  type Actor,
  type RequestContext,
} from "../access";
import { showClaim, type ClaimService } from "../claims";
import { showRemittance, type RemittanceBook } from "../payments";
import { showFactory, showMember, type EnrolmentService } from "../enrolment";
import {
  showPlan,
  showService,
  type PlanBook,
  type PlanVersion,
  type RequestCatalogue,
} from "../plans";
import { showProvider, type Network } from "../providers";
import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { Node, readGlobalId } from "../shared/node.type";

type Fetch = (id: string, context: RequestContext) => Promise<Node | null>;

/** A draft is for those who may confirm it: to everybody else it is not there yet. */
const mayRead = (actor: Actor, plan: PlanVersion): boolean =>
  plan.status === "IN_FORCE" || mayUse(actor, "publications");

const shown = <R>(row: R | null, show: (row: R) => Node): Node | null => row && show(row);

/** Where what has an id is kept. */
interface Kept {
  enrolment: EnrolmentService;
  claims: ClaimService;
  remittances: RemittanceBook;
  plans: RequestCatalogue<PlanBook>;
  network: RequestCatalogue<Network>;
}

@Resolver()
export class NodeResolver {
  private readonly fetchers: Readonly<Record<string, Fetch>>;

  constructor({ enrolment, claims, remittances, plans, network }: Kept) {
    this.fetchers = {
      Claim: async (id, context) => {
        const actor = callerOf(context);
        const read = (ids: readonly string[]) => claims.claimsById(actor, ids);
        const row = await batchReader(context, "claims", read).load(id);
        speaksOf(context, [row?.memberId ?? null]);
        return shown(row, (claim) => showClaim(claim, actor));
      },
      Member: async (id, context) => {
        const row = await batchReader(context, "members", enrolment.members).load(id);
        speaksOf(context, await enrolment.persons.circle(row ? [row.id] : []));
        return shown(row, showMember);
      },
      Remittance: async (id, context) => {
        const read = (ids: readonly string[]) => remittances.byId(callerOf(context), ids);
        return shown(await batchReader(context, "remittances", read).load(id), showRemittance);
      },
      Factory: async (id, context) =>
        shown(await batchReader(context, "factories", enrolment.factories).load(id), showFactory),
      Provider: async (id, context) =>
        shown((await network.of(context)).providerById(id), showProvider),
      Service: async (id, context) => shown((await plans.of(context)).serviceById(id), showService),
      Plan: async (id, context) => {
        const plan = (await plans.of(context)).planById(id);
        return shown(plan && mayRead(callerOf(context), plan) ? plan : null, showPlan);
      },
    };
  }

  @Query(() => Node, {
    nullable: true,
    description: "Anything by its global id; null alike when it is missing or not the caller's.",
  })
  async node(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "The global id." }) id: string,
  ): Promise<Node | null> {
    speaksOf(context, []);
    const read = readGlobalId(id);
    if (read === null || !mayFetch(callerOf(context), read.type)) return null;
    return (await this.fetchers[read.type]?.(read.id, context)) ?? null;
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Several at once, in the order asked; null for what is missing.",
  })
  nodes(
    @Ctx() context: RequestContext,
    @Arg("ids", () => [ID], { description: "The global ids, at most 100." }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > LIMITS.pageRows) {
      throw new Fault("BAD_USER_INPUT", `ids: at most ${LIMITS.pageRows} at once.`);
    }
    speaksOf(context, []);
    return Promise.all(ids.map((id) => this.node(context, id)));
  }
}
