import type { DataSource } from "typeorm";
import type { Actor } from "../access";
import {
  factsUnder,
  replay,
  unpackFacts,
  type Adjudication,
  type CaseFacts,
  type ReasonRow,
  type Replay,
} from "../adjudication";
import type { PlanBook, PlanVersion } from "../plans";
import type { Network } from "../providers";
import { readAs } from "../shared/transactions";
import type { ClaimLine } from "./claim-line.entity";
import type { Claim } from "./claim.entity";
import { findDecision, loadLines } from "./claim.loader";
import { findClaim } from "./claim.service";
import { decisionKey, loadDecisionReasons } from "./decision.loader";

/** A decision that is to be judged again, with all that was kept of it. */
interface Kept {
  claim: Claim;
  decision: Adjudication;
  reasons: readonly ReasonRow[];
  lines: readonly ClaimLine[];
}

/** A decision with what came of judging it again. */
export interface Replayed extends Omit<Kept, "reasons" | "lines"> {
  /** The version of the plan it was judged by now; null for none. */
  plan: PlanVersion | null;
  /** False when the plan has no version of the number that was asked for. */
  planKnown: boolean;
  /** Null when nothing could be judged. */
  replay: Replay | null;
}

/** What is judged again: the latest decision, and by its own plan version, unless others are named. */
export interface ReplayAsked {
  claimNumber: string;
  version: number | null;
  planVersion: number | null;
}

/** The catalogue a replay looks plans and prices up in. */
export interface ReplayBooks {
  plans: PlanBook;
  network: Network;
}

const NO_SETTINGS = {};

/** The facts as another version of the plan would have made them. */
function underPlan(facts: CaseFacts, plan: PlanVersion, kept: Kept, books: ReplayBooks): CaseFacts {
  const { plans, network } = books;
  const byCapitation = kept.lines.filter(
    ({ tariffId }) => tariffId !== null && network.tariffById(tariffId)?.pricing === "CAPITATION",
  );
  return factsUnder(facts, {
    settings: plan.rules,
    covers: (service) => plan.serviceIds.has(plans.serviceByCode(service)?.id ?? ""),
    capitated: new Set(byCapitation.map(({ line }) => line)),
  });
}

/** The plan version a replay judges by: the decision's own, or another of the same plan. */
function planOf({ decision }: Kept, asked: ReplayAsked, { plans }: ReplayBooks) {
  const own = decision.planId === null ? null : plans.planById(decision.planId);
  if (asked.planVersion === null) return { plan: own, planKnown: true };
  const plan = own && plans.planVersion(own.code, asked.planVersion);
  return { plan, planKnown: plan !== null };
}

/** Judges a decision again; under its own plan version the kept facts hold as they are. */
function judgeAgain(kept: Kept, asked: ReplayAsked, books: ReplayBooks): Replayed {
  const { claim, decision, reasons } = kept;
  const { plan, planKnown } = planOf(kept, asked, books);
  const told = { claim, decision, plan, planKnown };
  if (!planKnown || decision.facts === null) return { ...told, replay: null };
  const facts = unpackFacts(decision.facts);
  const other = plan !== null && plan.id !== decision.planId;
  const seen = other ? underPlan(facts, plan, kept, books) : facts;
  return { ...told, replay: replay({ ...decision, reasons }, seen, plan?.rules ?? NO_SETTINGS) };
}

/** Judges decisions again from what they keep. */
export class ReplayService {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for a claim or a decision that is not there, or not for the actor. */
  async replay(actor: Actor, asked: ReplayAsked, books: ReplayBooks): Promise<Replayed | null> {
    const kept = await readAs(this.dataSource, actor, async (manager): Promise<Kept | null> => {
      const claim = await findClaim(manager, actor, { claimNumber: asked.claimNumber });
      const decision = claim && (await findDecision(manager, claim.id, asked.version));
      if (!claim || !decision) return null;
      const [reasons = []] = await loadDecisionReasons(manager, [decisionKey(decision)]);
      const [lines = []] = await loadLines(manager, [claim.id]);
      return { claim, decision, reasons, lines };
    });
    return kept && judgeAgain(kept, asked, books);
  }
}
