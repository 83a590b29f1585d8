import { batchReader, callerOf, type RequestContext } from "../access";
import { RemediedCase, ruleCard, unpackFacts } from "../adjudication";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { Claim } from "./claim.entity";
import type { ClaimService } from "./claim.service";
import type { ClaimLineType } from "./claim.type";

/** Nobody can do anything about a claim that no longer counts. */
const OVER: readonly string[] = ["VOIDED", "SUPERSEDED"];

/** Judges claims again, by the facts of their standing decisions, as if remedies were applied. */
export class RemediedClaims {
  constructor(
    private readonly claims: ClaimService,
    private readonly plans: RequestCatalogue<PlanBook>,
  ) {}

  /** What would pay a line more; nothing where a person has spoken, whose word would stand. */
  async effectsOn({ claim, row }: ClaimLineType, context: RequestContext) {
    const remedied = await this.remedied(claim, context);
    const parts = this.claims.partsFor(callerOf(context));
    const reasons = await batchReader(context, "reasons", parts.reasons).load(claim.id);
    const own = reasons.filter(({ line }) => line === row.line);
    const ruled = own.some(({ code }) => ruleCard(code).family === "REVIEW");
    if (remedied === null || ruled) return [];
    const paidMinor = row.benefitMinor ?? 0n;
    return remedied.effectsOn({ line: row.line, reasons: own, paidMinor });
  }

  /** One for each claim of a request: its lines share what is judged again. */
  private async remedied(claim: Claim, context: RequestContext): Promise<RemediedCase | null> {
    if (OVER.includes(claim.status)) return null;
    const parts = this.claims.partsFor(callerOf(context));
    const judged = await batchReader(context, "standing decisions", parts.standing).load(claim.id);
    const facts = judged?.facts;
    if (!judged || !facts) return null;
    const book = await this.plans.of(context);
    const plan = judged.planId === null ? null : book.planById(judged.planId);
    return context.memo.get(
      `remedied ${claim.id} ${judged.version}`,
      () => new RemediedCase(unpackFacts(facts), plan?.rules ?? {}),
    );
  }
}
