import type { Actor } from "../access";
import type { Catalogue, Judgement, MemberHistories, RulingFacts } from "../adjudication";
import { judgeKept, type IntakeDesk, type Recalled } from "../claims";
import type { Moment } from "../shared/dates";
import type { Refusal } from "../shared/refusal";
import type { ReviewAct } from "./review-act.service";
import type { LineDecision } from "./line-decision.rules";
import type { LockedClaim } from "./reviewed-claim.loader";
import type { Settling } from "./settling.rules";

/** A person's decision on a waiting claim. */
export interface DecideWish {
  claimNumber: string;
  expectedVersion: number;
  lines: readonly LineDecision[];
  /** The sentence for lines that have none of their own. */
  sentence: string;
}

/** What became of an act of review. */
export interface Reviewed {
  claimId: string | null;
  problems: Refusal[];
}

/** What an act of review judges with: the desk of claims, without a transaction. */
export type ReviewDesk = Omit<IntakeDesk, "manager" | "asker">;

/** A claim under a person's hands. */
export interface UnderReview {
  act: ReviewAct;
  wish: DecideWish;
  claim: LockedClaim;
  catalogue: Catalogue;
  desk: ReviewDesk;
  moment: Moment;
}

const asKept = (rulings: readonly RulingFacts[], role: string) =>
  rulings.map(({ minor, ...said }) => ({ ...said, minor: minor?.toString() ?? null, role }));

/** Judges the claim as if some findings were settled and some rulings stood. */
export function judgesWith(at: UnderReview, recalled: Recalled, histories: MemberHistories) {
  const { catalogue, desk, moment, claim, act } = at;
  const { candidateSecret: secret, fixedToday } = desk;
  const { person, role } = act.actor;
  const authority = { kind: "REVIEW", person, version: claim.decisions + 1 } as const;
  return (settles: Settling, rulings: readonly RulingFacts[]) => {
    const findings = claim.findings.map((one) => ({
      ...one,
      byPerson: one.byPerson || (one.open && settles(one)),
    }));
    const kept = { ...claim, findings, rulings: asKept(rulings, role) };
    const judging = { catalogue, histories, secret, fixedToday, moment, authority };
    return judgeKept({ ...recalled, kept }, judging);
  };
}

/** What the texts of a judgement's reasons name, by code and line. */
export const parametersIn =
  ({ reasons, lines }: Judgement) =>
  (code: string, line: number) => {
    const own = lines.find((one) => one.line === line)?.reasons ?? [];
    return [...own, ...reasons].find((reason) => reason.code === code)?.parameters ?? {};
  };

/** The rulings that stand on a claim. */
export const standingOf = ({ rulings }: LockedClaim): RulingFacts[] =>
  rulings.map(({ minor, role: _role, ...said }) => {
    return { ...said, minor: minor === null ? null : BigInt(minor) };
  });

/** Rulings as they are kept: whose they are, and which version of the claim they made. */
export function rulingRows(
  rulings: readonly RulingFacts[],
  by: { claim: { id: string; providerId: string; version: number }; actor: Actor; at: Date },
) {
  const { claim, actor, at } = by;
  const { person, role } = actor;
  const whose = { claimId: claim.id, providerId: claim.providerId, person, role, at };
  return rulings.map(({ quantity, minor, parameters, ...said }) => {
    const { sentence, ...rest } = parameters;
    const left = { allowedQuantity: quantity, benefitMinor: minor };
    return { ...said, ...left, ...whose, sentence, parameters: rest, version: claim.version + 1 };
  });
}
