import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { AttachmentType, showAttachment } from "./attachment.type";
import type { ClaimService } from "./claim.service";
import { ClaimType } from "./claim.type";
import { seesDiagnoses } from "./claim.visibility";

/** The files of claims. */
@Resolver(() => ClaimType)
export class ClaimAttachmentsResolver {
  constructor(private readonly claims: ClaimService) {}

  @FieldResolver(() => [AttachmentType], {
    description:
      "Its files, oldest first, those of later answers too; none for who may not see diagnoses.",
  })
  async attachments(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const actor = callerOf(context);
    if (!seesDiagnoses(actor)) return [];
    const { attachments } = this.claims.partsFor(actor);
    return (await batchReader(context, "attachments", attachments).load(row.id)).map(
      showAttachment,
    );
  }
}
