import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import { RemedyActorEnum } from "../adjudication";
import { InLanguage } from "../shared/in-language";
import { DateScalar } from "../shared/scalars";
import { render, type Language, type Text } from "../shared/text";
import type { ClaimService } from "./claim.service";
import { showClaim } from "./claim.show";
import { ClaimType } from "./claim.type";
import { EVENT_TEXTS } from "./event.texts";
import { dueOn, waitsOn } from "./progress.rules";
import { ClaimEventType, showEvent } from "./progress.type";

/** How a claim goes on: what happened, whom it waits on, until when, and what it is linked with. */
@Resolver(() => ClaimType)
export class ClaimProgressResolver {
  constructor(private readonly claims: ClaimService) {}

  @FieldResolver(() => [ClaimEventType], { description: "What happened to it, oldest first." })
  async timeline(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const { events } = this.claims.partsFor(callerOf(context));
    return (await batchReader(context, "claim events", events).load(row.id)).map(showEvent);
  }

  @FieldResolver(() => RemedyActorEnum, {
    nullable: true,
    description: "Whom it waits on; null when nothing more is to come.",
  })
  async waitsOn(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    return waitsOn(row, await this.open(row.id, context));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The day by which the scheme decides it; null when it does not wait for one.",
  })
  async dueOn(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    return dueOn(row, await this.open(row.id, context));
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: "The claim that it corrects; null for a first submission.",
  })
  async replaces(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    if (row.replacesId === null) return null;
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.claimsById(actor, ids);
    const original = await batchReader(context, "claims", read).load(row.replacesId);
    return original && showClaim(original, actor);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: "The claim in its place; null while it stands.",
  })
  async replacedBy(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    if (row.status !== "SUPERSEDED") return null;
    const actor = callerOf(context);
    const read = (ids: readonly string[]) => this.claims.replacementsOf(actor, ids);
    const next = await batchReader(context, "replacements", read).load(row.id);
    return next && showClaim(next, actor);
  }

  private async open(claimId: string, context: RequestContext) {
    const { findings } = this.claims.partsFor(callerOf(context));
    const rows = await batchReader(context, "findings", findings).load(claimId);
    return rows.filter(({ resolvedAt }) => resolvedAt === null);
  }
}

const TEXTS: Readonly<Record<string, Text | undefined>> = EVENT_TEXTS;

@Resolver(() => ClaimEventType)
export class ClaimEventResolver {
  @FieldResolver(() => String, { description: "What happened, in words." })
  text(
    @Root() { row }: ClaimEventType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    const text = TEXTS[row.kind];
    if (!text) throw new Error(`no text for the event ${row.kind}`);
    return render(text, language ?? context.language, row.details);
  }
}
