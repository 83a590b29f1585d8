import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { batchReader, callerOf, type RequestContext } from "../access";
import {
  caseReasons,
  ReasonType,
  RemedyEffectType,
  RULE_CODES,
  showEffects,
  showReason,
  showReasons,
} from "../adjudication";
import { MemberSummaryType, showSummary, type EnrolmentService } from "../enrolment";
import { ServiceType, showService, type PlanBook, type RequestCatalogue } from "../plans";
import {
  ProviderType,
  showProvider,
  showTariff,
  TariffVersionType,
  type Network,
} from "../providers";
import { present } from "../shared/errors";
import { showAdjudication, showFinding, showLine } from "./claim.show";
import type { ClaimService } from "./claim.service";
import type { RemediedClaims } from "./remedied-claims";
import { AdjudicationType, ClaimLineType, ClaimType, FindingType } from "./claim.type";

@Resolver(() => ClaimType)
export class ClaimFieldsResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly enrolment: EnrolmentService,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @FieldResolver(() => ProviderType, { description: "The provider." })
  async provider(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const network = await this.network.of(context);
    return showProvider(present(network.providerById(row.providerId), "provider"));
  }

  @FieldResolver(() => MemberSummaryType, {
    nullable: true,
    description: "The patient; null while not identified.",
  })
  async member(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    if (row.memberId === null) return null;
    const read = batchReader(context, "members", this.enrolment.members);
    const masked = callerOf(context).role === "DESK" && !row.identityConfirmed;
    const person = present(await read.load(row.memberId), "member");
    return showSummary(person, { masked, factoryId: null });
  }

  @FieldResolver(() => [ClaimLineType], { description: "The lines, in their order." })
  async lines(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const lines = await batchReader(
      context,
      "claim lines",
      this.claims.partsFor(callerOf(context)).lines,
    ).load(row.id);
    return lines.map((line) => showLine(row, line));
  }

  @FieldResolver(() => [ReasonType], {
    description: "Every reason of the claim and its lines once, in order of precedence.",
  })
  async reasons(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const rows = await batchReader(
      context,
      "reasons",
      this.claims.partsFor(callerOf(context)).reasons,
    ).load(row.id);
    return caseReasons(rows, RULE_CODES).map((reason) =>
      showReason(reason, { currency: row.currency, primary: reason.primary }),
    );
  }

  @FieldResolver(() => [ReasonType], {
    description: "What was taken off, by reason: submitted is the benefit and these.",
  })
  async reductions(@Root() root: ClaimType, @Ctx() context: RequestContext) {
    const rows = await batchReader(
      context,
      "reasons",
      this.claims.partsFor(callerOf(context)).reasons,
    ).load(root.row.id);
    return caseReasons(rows, RULE_CODES)
      .filter(({ amountMinor }) => (amountMinor ?? 0n) > 0n)
      .map((reason, index) =>
        showReason(reason, { currency: root.row.currency, primary: index === 0 }),
      );
  }

  @FieldResolver(() => [FindingType], { description: "What the claim waits or waited on." })
  async findings(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const rows = await batchReader(
      context,
      "findings",
      this.claims.partsFor(callerOf(context)).findings,
    ).load(row.id);
    return rows.map(showFinding);
  }

  @FieldResolver(() => [AdjudicationType], { description: "The decisions, oldest first." })
  async adjudications(@Root() { row }: ClaimType, @Ctx() context: RequestContext) {
    const read = batchReader(
      context,
      "adjudications",
      this.claims.partsFor(callerOf(context)).adjudications,
    );
    return (await read.load(row.id)).map((version) => showAdjudication(row, version));
  }
}

@Resolver(() => ClaimLineType)
export class ClaimLineFieldsResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly network: RequestCatalogue<Network>,
    private readonly remedied: RemediedClaims,
  ) {}

  @FieldResolver(() => ServiceType, { description: "The service." })
  async service(@Root() { row }: ClaimLineType, @Ctx() context: RequestContext) {
    const book = await this.plans.of(context);
    return showService(present(book.serviceById(row.serviceId), "service"));
  }

  @FieldResolver(() => [ReasonType], { description: "Every reason, in order of precedence." })
  async reasons(@Root() { claim, row }: ClaimLineType, @Ctx() context: RequestContext) {
    const rows = await batchReader(
      context,
      "reasons",
      this.claims.partsFor(callerOf(context)).reasons,
    ).load(claim.id);
    const own = rows.filter(({ line }) => line === row.line);
    return showReasons(own, claim.currency);
  }

  @FieldResolver(() => [RemedyEffectType], {
    description: "What the scheme would pay if somebody did what the reasons ask for.",
  })
  async whatWouldChange(@Root() line: ClaimLineType, @Ctx() context: RequestContext) {
    return showEffects(await this.remedied.effectsOn(line, context), line.claim.currency);
  }

  @FieldResolver(() => TariffVersionType, {
    nullable: true,
    description: "The price it was judged by; null where there was none.",
  })
  async tariff(@Root() { claim, row }: ClaimLineType, @Ctx() context: RequestContext) {
    if (row.tariffId === null) return null;
    const network = await this.network.of(context);
    return showTariff(network.tariffById(row.tariffId), claim.currency);
  }
}
