import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../../access";
import type { RequestCatalogue } from "../../plans";
import {
  ProviderType,
  showProvider,
  type Network,
  type PayeeBook,
  type PayeeOffice,
} from "../../providers";
import { present } from "../../shared/errors";
import { showRefusals } from "../../adjudication";
import { actOf } from "../act";
import { payeeRequestOf, PublishPayeeInput } from "./payee.input";
import { PayeeType, PublishPayeePayload, showPayee } from "./payee.type";
import { PublicationType, showPublication } from "./publication.type";

/** Where it is published to whom a provider's money goes. */
@Resolver(() => PublicationType)
export class PayeePublishingResolver {
  constructor(
    private readonly office: PayeeOffice,
    private readonly book: PayeeBook,
  ) {}

  @Mutation(() => PublishPayeePayload, {
    description: "Drafts to whom a provider is paid; it counts once another person confirmed it.",
  })
  async publishPayee(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishPayeeInput, { description: "The payee." }) input: PublishPayeeInput,
  ): Promise<PublishPayeePayload> {
    const done = await this.office.publish(payeeRequestOf(input), actOf(context, "publishPayee"));
    return {
      provider: done.provider && showProvider(done.provider),
      publication: showPublication(done.publication),
      errors: showRefusals(done.problems, context.language),
    };
  }

  @FieldResolver(() => PayeeType, { nullable: true, description: "The payee it brings." })
  async payee(@Root() { row }: PublicationType, @Ctx() context: RequestContext) {
    if (row.kind !== "PAYEE") return null;
    const read = (ids: readonly string[]) => this.book.byId(callerOf(context), ids);
    const payee = await batchReader(context, "payees", read).load(row.subjectIds[0] ?? "");
    return payee && showPayee(payee);
  }
}

/** Whose account it is, so that the second person can compare it with the paper. */
@Resolver(() => PayeeType)
export class PayeeFieldsResolver {
  constructor(private readonly network: RequestCatalogue<Network>) {}

  @FieldResolver(() => ProviderType, { description: "Who is paid so." })
  async provider(@Root() { row }: PayeeType, @Ctx() context: RequestContext) {
    const network = await this.network.of(context);
    return showProvider(present(network.providerById(row.providerId), "provider"));
  }
}
