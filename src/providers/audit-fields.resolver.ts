import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import { AuditEntryType } from "../audit";
import type { RequestCatalogue } from "../plans";
import type { Network } from "./network.service";
import { ProviderType, showProvider } from "./provider.type";

@Resolver(() => AuditEntryType)
export class AuditProviderResolver {
  constructor(private readonly network: RequestCatalogue<Network>) {}

  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: "The provider the asker spoke for.",
  })
  async provider(@Root() { row }: AuditEntryType, @Ctx() context: RequestContext) {
    const provider = (await this.network.of(context)).providerById(row.providerId ?? "");
    return provider && showProvider(provider);
  }
}
