import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, type RequestContext } from "../../access";
import { present } from "../../shared/errors";
import type { EnrolmentService } from "../enrolment.service";
import {
  ExternalIdType,
  MemberChangeType,
  MemberMergeType,
  showChange,
  showMerge,
} from "./member-record.type";
import { MemberType, showMember } from "./registered-member.type";

const memberOf = async (context: RequestContext, service: EnrolmentService, id: string) =>
  showMember(present(await batchReader(context, "members", service.members).load(id), "member"));

const mergesOf = (context: RequestContext, { persons }: EnrolmentService, id: string) =>
  batchReader(context, "merges", persons.merges).load(id);

/** What is kept of a person beside the record itself. */
@Resolver(() => MemberType)
export class MemberRecordResolver {
  constructor(private readonly service: EnrolmentService) {}

  @FieldResolver(() => [ExternalIdType], {
    description: "What other systems call the member, by system.",
  })
  externalIds(@Root() { row }: MemberType, @Ctx() context: RequestContext) {
    return batchReader(context, "external ids", this.service.persons.externalIds).load(row.id);
  }

  @FieldResolver(() => [MemberChangeType], {
    description: "What was changed of the record, by whom and why, newest first.",
  })
  async changes(@Root() { row }: MemberType, @Ctx() context: RequestContext) {
    const read = batchReader(context, "member changes", this.service.persons.changes);
    return (await read.load(row.id)).map(showChange);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: "The record that answers for this one; null while it answers for itself.",
  })
  async mergedInto(@Root() { row }: MemberType, @Ctx() context: RequestContext) {
    const merges = await mergesOf(context, this.service, row.id);
    const merge = merges.find(({ mergedId, undoneAt }) => mergedId === row.id && undoneAt === null);
    return merge ? memberOf(context, this.service, merge.keptId) : null;
  }

  @FieldResolver(() => [MemberType], {
    description: "The records this one answers for besides itself, in the order of the merges.",
  })
  async mergedRecords(@Root() { row }: MemberType, @Ctx() context: RequestContext) {
    const merges = await mergesOf(context, this.service, row.id);
    const kept = merges.filter(({ keptId, undoneAt }) => keptId === row.id && undoneAt === null);
    return Promise.all(kept.map(({ mergedId }) => memberOf(context, this.service, mergedId)));
  }

  @FieldResolver(() => [MemberMergeType], {
    description: "Every merge this record was part of, undone ones too, oldest first.",
  })
  async merges(@Root() { row }: MemberType, @Ctx() context: RequestContext) {
    return (await mergesOf(context, this.service, row.id)).map(showMerge);
  }
}

@Resolver(() => MemberMergeType)
export class MemberMergeResolver {
  constructor(private readonly service: EnrolmentService) {}

  @FieldResolver(() => MemberType, { description: "The record that was kept." })
  kept(@Root() { row }: MemberMergeType, @Ctx() context: RequestContext) {
    return memberOf(context, this.service, row.keptId);
  }

  @FieldResolver(() => MemberType, { description: "The record that was merged into it." })
  merged(@Root() { row }: MemberMergeType, @Ctx() context: RequestContext) {
    return memberOf(context, this.service, row.mergedId);
  }
}
