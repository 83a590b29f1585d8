import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, type RequestContext } from "../access";
import { AuditEntryType } from "../audit";
import type { EnrolmentService } from "./enrolment.service";

@Resolver(() => AuditEntryType)
export class AuditMembersResolver {
  constructor(private readonly service: EnrolmentService) {}

  @FieldResolver(() => [String], { description: "The members the entry speaks of, by number." })
  async memberNumbers(@Root() { row }: AuditEntryType, @Ctx() context: RequestContext) {
    const reader = batchReader(context, "members", this.service.members);
    const members = await Promise.all(row.memberIds.map((id) => reader.load(id)));
    return members.flatMap((member) => (member ? [member.memberNumber] : []));
  }
}
