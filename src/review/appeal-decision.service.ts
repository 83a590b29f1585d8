import type { DataSource, EntityManager } from "typeorm";
import { REVIEWER_CODES, ruleCard, RULINGS, type Catalogue } from "../adjudication";
import { writeDecidedAgain, writeOnDecided } from "../claims";
import { readCatalogueVersion } from "../plans";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { malformed, type Refusal } from "../shared/refusal";
import type { Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { endAppeal } from "./appeal-desk.service";
import { endable, lockAppealed, type AppealedClaim, type KeptAppeal } from "./appeal.loader";
import { decidingRefusals, givingRefusals } from "./appeal.rules";
import { weighAgain, type DecidedBefore } from "./deciding-again.service";
import { independenceOf } from "./independence.service";
import { rulingRows, type Reviewed, type ReviewDesk } from "./judging.service";
import { judgeAgain, keptFactsOf, type KeptFacts } from "./kept-judging.service";
import { enterReview, type ReviewAct } from "./review-act.service";
import type { LineDecision } from "./line-decision.rules";

/** A senior reviewer's word on an appeal. */
export interface AppealDecision {
  /** Null for an id that is none. */
  appealId: string | null;
  overturn: boolean;
  /** Which lines are paid otherwise; none: all that was denied or reduced, but by price, is allowed. */
  lines: readonly LineDecision[];
  sentence: string;
}

/** An appeal under a senior reviewer's hands. */
interface UnderAppeal {
  act: ReviewAct;
  word: AppealDecision;
  locked: AppealedClaim;
  appeal: KeptAppeal;
  catalogue: Catalogue;
  moment: Moment;
  waived: Insert;
}

/** Every line that a rule or a person took from, but for its price: all of that is allowed. */
function allInFull(kept: KeptFacts): LineDecision[] {
  const { lines } = judgeAgain(kept, kept.facts.rulings).judgement;
  const taken = lines.filter(({ reasons }) =>
    reasons.some(
      ({ code, severity }) =>
        (severity === "DENY" || severity === "REDUCE") && ruleCard(code).family !== "PRICING",
    ),
  );
  const nothing = { allowedQuantity: null, benefit: null, reasonCode: null, sentence: null };
  return taken.map(({ line }) => ({ line, ruling: "ALLOW", ...nothing }));
}

const ended = ({ act, word, moment }: UnderAppeal, status: "UPHELD" | "OVERTURNED") => {
  const { person } = act.actor;
  return { status, decidedBy: person, decidedAt: moment.now, sentence: word.sentence } as const;
};

async function uphold(manager: EntityManager, at: UnderAppeal): Promise<Refusal[]> {
  const { locked, act, moment, waived } = at;
  await endAppeal(manager, at.appeal, ended(at, "UPHELD"));
  const told = {
    event: "APPEAL_UPHELD",
    details: { codes: "ADJ-003" },
    outcome: "UPHELD",
  } as const;
  const whose = { claim: locked.claim, at: moment.now, asker: act.asker };
  await writeOnDecided(manager, { ...told, ...whose }, [waived]);
  return [];
}

async function overturn(manager: EntityManager, at: UnderAppeal): Promise<Refusal[]> {
  const { locked, word, act, moment, waived } = at;
  const { claim } = locked;
  const before = present(claim.adjudication, "the decision appealed against");
  const kept = keptFactsOf(before, at.catalogue);
  if (kept === null) return [malformed("overturn", "NO_FACTS_KEPT")];
  const lines = word.lines.length > 0 ? word.lines : allInFull(kept);
  const decided: DecidedBefore = { claim, before, kept };
  const words = { lines, sentence: word.sentence, codes: REVIEWER_CODES };
  const weighed = weighAgain(decided, words);
  if (!("judged" in weighed)) return weighed.problems;
  const refused = givingRefusals(weighed.changes);
  if (refused.length > 0) return refused;
  const { now } = moment;
  const { person } = act.actor;
  await endAppeal(manager, at.appeal, ended(at, "OVERTURNED"));
  const authority = { kind: "APPEAL", person, version: before.version + 1 } as const;
  const told = { asker: act.asker, event: "APPEAL_OVERTURNED", details: {} } as const;
  const rows = rulingRows(weighed.rulings, { claim, actor: act.actor, at: now });
  await writeDecidedAgain(
    manager,
    { claim, before, ...weighed.judged, authority, at: now, ...told },
    [{ insertion: RULINGS, rows }, waived],
  );
  return [];
}

/** The reply was lost and the senior reviewer asks again: they have said just this before. */
const isSaidAlready = (
  { status, decidedBy, sentence }: KeptAppeal,
  word: AppealDecision,
  person: string,
): boolean =>
  status === (word.overturn ? "OVERTURNED" : "UPHELD") &&
  decidedBy === person &&
  sentence === word.sentence;

interface Deciding {
  act: ReviewAct;
  word: AppealDecision;
  catalogue: Catalogue;
  moment: Moment;
}

async function decideLocked(
  manager: EntityManager,
  locked: AppealedClaim | null,
  at: Deciding,
): Promise<Refusal[]> {
  const { act, word, moment } = at;
  const appeal = locked?.appeals.find(({ id }) => id === word.appealId) ?? null;
  const seen = locked && appeal && endable(locked, appeal);
  const problems = decidingRefusals(seen, word, LIMITS.textCharacters);
  if (problems.length > 0 || locked === null || appeal === null) return problems;
  const { claim } = locked;
  const { decidedBy } = present(claim.adjudication, "the decision appealed against");
  const independence = await independenceOf(manager, {
    ...{ actor: act.actor, act: "decideAppeal", claim, moment, path: "appealId" },
    needs: [["SENIOR_REVIEWER"]],
    deciders: [decidedBy, ...claim.persons],
  });
  if (independence.problems.length > 0) return independence.problems;
  const under = { ...at, locked, appeal, waived: independence.waived };
  return word.overturn ? overturn(manager, under) : uphold(manager, under);
}

/**
 * Decides an appeal: the decision stands, or a later version of it takes its place, judged from
 * the facts that were kept. It is a senior reviewer's who had no part in that decision.
 */
export async function decideAppeal(
  dataSource: DataSource,
  { act, desk }: { act: ReviewAct; desk: ReviewDesk },
  word: AppealDecision,
): Promise<Reviewed> {
  const catalogue = await desk.catalogue.at(await readCatalogueVersion(dataSource));
  return writeAs(dataSource, act.actor, async (manager) => {
    const locked = await lockAppealed(manager, word);
    const claim = locked?.claim ?? null;
    const before = locked?.appeals.find(({ id }) => id === word.appealId);
    if (claim && before && isSaidAlready(before, word, act.actor.person)) {
      await enterReview(manager, act, { claim, outcome: "REPLAYED" });
      return { claimId: claim.id, problems: [] };
    }
    const moment = momentOf(claim?.now ?? new Date(), desk.fixedToday);
    const problems = await decideLocked(manager, locked, { act, word, catalogue, moment });
    if (problems.length > 0) await enterReview(manager, act, { claim, outcome: "REFUSED" });
    return { claimId: problems.length > 0 ? null : (claim?.id ?? null), problems };
  });
}
