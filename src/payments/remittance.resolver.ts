import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { askerOf } from "../audit";
import { ClaimType } from "../claims";
import { ProviderType, showProvider, type Network } from "../providers";
import { present } from "../shared/errors";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import type { RemittanceBook } from "./remittance-book.service";
import { RemittanceLineType, showRemittanceLine } from "./remittance-line.type";
import { RemittanceFilter } from "./remittance.input";
import { RemittanceConnection, RemittanceType, showRemittance } from "./remittance.type";

/** The network as a request sees it. */
export interface Networks {
  of: (context: RequestContext) => Promise<Network>;
}

/** Remittances by their ids, for all fields of a request at once. */
const remittancesOf = (book: RemittanceBook, context: RequestContext) =>
  batchReader(context, "remittances", (ids: readonly string[]) =>
    book.byId(callerOf(context), ids),
  );

/** Where remittances are read. */
@Resolver(() => RemittanceType)
export class RemittanceResolver {
  constructor(
    private readonly book: RemittanceBook,
    private readonly networks: Networks,
  ) {}

  @Query(() => RemittanceType, {
    nullable: true,
    description: "A remittance by its id; null alike when it is missing or not the caller's.",
  })
  async remittance(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "The global id." }) id: string,
  ): Promise<RemittanceType | null> {
    const rowId = rowIdOf("Remittance", id);
    const row = rowId && (await remittancesOf(this.book, context).load(rowId));
    return row ? showRemittance(row) : null;
  }

  @Query(() => RemittanceConnection, {
    name: "remittances",
    description: "Remittances the caller may see, newest first, by keyset pages.",
  })
  async list(
    @Ctx() context: RequestContext,
    @Arg("filter", () => RemittanceFilter, { nullable: true, description: "Which of them." })
    given: RemittanceFilter | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const named = given?.providerId == null ? null : (rowIdOf("Provider", given.providerId) ?? "");
    const filter = { ...given, providerId: named };
    const page = await this.book.page(actor, { filter, first, after });
    return connect(page, showRemittance, () => this.book.count(actor, filter));
  }

  @FieldResolver(() => ProviderType, { description: "Whom it pays." })
  async provider(@Root() { row }: RemittanceType, @Ctx() context: RequestContext) {
    const network = await this.networks.of(context);
    return showProvider(present(network.providerById(row.providerId), "provider"));
  }

  @FieldResolver(() => [RemittanceLineType], {
    description: "What it pays and takes back, in its order; reading them is entered in the audit.",
  })
  async lines(@Root() { row }: RemittanceType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    const asker = askerOf(actor, context, "remittance");
    const read = batchReader(context, "remittance lines", (ids: readonly string[]) =>
      this.book.lines(actor, asker, ids),
    );
    return (await read.load(row.id)).map((line) => showRemittanceLine(line, row.currency));
  }
}

/** What a claim says of its payment. */
@Resolver(() => ClaimType)
export class ClaimRemittanceResolver {
  constructor(private readonly book: RemittanceBook) {}

  @FieldResolver(() => RemittanceType, {
    nullable: true,
    description: "The remittance it is on, or was on last; null for none that the caller may see.",
  })
  async remittance(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const read = batchReader(context, "remittances of claims", (ids: readonly string[]) =>
      this.book.ofClaims(callerOf(context), ids),
    );
    const remittance = await read.load(row.id);
    return remittance && showRemittance(remittance);
  }
}
