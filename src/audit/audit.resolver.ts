import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { callerOf, speaksOf, type RequestContext } from "../access";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import type { AuditTrail } from "./audit-trail.service";
import { AuditEntryConnection, AuditFilter, showEntry } from "./audit.type";

@Resolver()
export class AuditResolver {
  constructor(private readonly trail: AuditTrail) {}

  @Query(() => AuditEntryConnection, {
    description: "Who read or did what, newest first; reading it is entered, too.",
  })
  async auditTrail(
    @Ctx() context: RequestContext,
    @Arg("filter", () => AuditFilter, { description: "Which entries." }) given: AuditFilter,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const actor = callerOf(context);
    const named = given.credentialId == null ? null : rowIdOf("Credential", given.credentialId);
    const filter = { ...given, credentialId: given.credentialId == null ? null : (named ?? "") };
    const page = await this.trail.page(actor, filter, { first, after });
    speaksOf(
      context,
      page.rows.flatMap(({ node }) => node.memberIds),
    );
    return connect(page, showEntry, () => this.trail.count(actor, filter));
  }
}
