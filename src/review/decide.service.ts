import type { DataSource, EntityManager } from "typeorm";
import { readHistories, REVIEWER_CODES, RULINGS, type RulingFacts } from "../adjudication";
import { recall, writeRejudged, type DecidedClaim } from "../claims";
import { readCatalogueVersion } from "../plans";
import { momentOf } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { malformed, type Refusal } from "../shared/refusal";
import { writeTogether, type Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import {
  judgesWith,
  parametersIn,
  rulingRows,
  standingOf,
  type DecideWish,
  type Reviewed,
  type ReviewDesk,
  type UnderReview,
} from "./judging.service";
import { endLease } from "./lease.service";
import { enterReview, type ReviewAct } from "./review-act.service";
import { decisionRefusals, readDecisions } from "./line-decision.rules";
import { actRefusals, resolvable } from "./review.rules";
import { lockClaim, reviewed } from "./reviewed-claim.loader";
import { reviewerIndependence } from "./reviewer-independence.service";
import { settledBy, type Settling } from "./settling.rules";
import { weigh } from "./weighing.service";

const refusedBy = (problems: Refusal[]): Reviewed => ({ claimId: null, problems });

/** What others have ruled may be ruled anew by a senior reviewer only, where a senior has ruled it. */
function seniorsRulings({ claim, wish, act }: UnderReview): Refusal[] {
  if (act.actor.role === "SENIOR_REVIEWER") return [];
  return wish.lines.flatMap(({ line }, index) => {
    const before = claim.rulings.find((one) => one.line === line);
    const bySenior = before?.role === "SENIOR_REVIEWER";
    return bySenior ? [malformed(`lines.${index}.line`, "RULED_BY_SENIOR")] : [];
  });
}

/** Everything wrong with the words themselves, before they are weighed. */
function wordProblems(at: UnderReview): Refusal[] {
  const { wish, claim, act, moment } = at;
  const seen = reviewed(claim, moment.now);
  const standing = actRefusals(seen, act.actor, wish.expectedVersion);
  if (standing.length > 0) return standing;
  const wrong = decisionRefusals(wish.lines, wish.sentence, {
    currency: claim.currency,
    lines: new Map(claim.lines.map(({ line, quantity }) => [line, quantity])),
    codes: REVIEWER_CODES,
    findings: resolvable(seen, act.actor),
    maxSentence: LIMITS.textCharacters,
  });
  return [...wrong, ...seniorsRulings(at)];
}

async function decideWithin(manager: EntityManager, at: UnderReview): Promise<Reviewed> {
  const { act, wish, claim, desk, moment } = at;
  const wrong = wordProblems(at);
  if (wrong.length > 0) return refusedBy(wrong);
  const whose = { claim, moment, act: "decideClaim" };
  const independence = await reviewerIndependence(manager, act, whose);
  if (independence.problems.length > 0) return refusedBy(independence.problems);
  const asking = { candidateSecret: desk.candidateSecret, now: moment.now };
  const { recalled } = await recall(manager, [claim], asking);
  const patient = present(recalled[0], "the claim");
  const histories = await readHistories(manager, patient.member ? [patient.member.id] : []);
  const judge = judgesWith(at, patient, histories);
  const decisions = readDecisions(wish.lines, wish.sentence);
  const standing = standingOf(claim);
  const settles = settledBy(decisions, {
    open: resolvable(reviewed(claim, moment.now), act.actor),
    lines: claim.lines,
    standing,
    identified: patient.member !== null,
  });
  const { rulings, problems } = weigh(decisions, {
    judgeWith: (words) => judge(settles, words).judgement,
    standing,
    parametersOf: parametersIn(judge(() => false, standing).judgement),
    senior: act.actor.role === "SENIOR_REVIEWER",
  });
  const settled = claim.findings.filter((one) => one.open && settles(one));
  if (problems.length > 0) return refusedBy(problems);
  if (settled.length + rulings.length === 0) {
    return refusedBy([malformed("lines", "NOTHING_SETTLED")]);
  }
  const ruled = new Set(rulings.map(({ line }) => line));
  const all = [...standing.filter(({ line }) => !ruled.has(line)), ...rulings];
  const { waived } = independence;
  await write(manager, at, { decided: judge(settles, all), rulings, settles, waived });
  return { claimId: claim.id, problems: [] };
}

async function write(
  manager: EntityManager,
  { act, claim, moment }: UnderReview,
  what: { decided: DecidedClaim; rulings: RulingFacts[]; settles: Settling; waived: Insert },
): Promise<void> {
  const rows = rulingRows(what.rulings, { claim, actor: act.actor, at: moment.now });
  await writeTogether(manager, [{ insertion: RULINGS, rows }, what.waived]);
  const open = claim.findings.filter((one) => one.open && what.settles(one));
  const codes = [...new Set(open.map(({ code }) => code))].join(", ") || "-";
  const { asker } = act;
  const word = { asker, event: "REVIEWED", details: { codes } } as const;
  await writeRejudged(manager, [
    {
      kept: claim,
      claim: what.decided,
      word: { ...word, resolves: what.settles, namesPatient: false },
    },
  ]);
  await endLease(manager, claim.id);
}

/**
 * Decides a waiting claim by a person's word: what they may resolve is settled, their rulings
 * count among the facts, and the engine judges the whole; it waits on while others have to look.
 */
export async function decideClaim(
  dataSource: DataSource,
  { act, desk }: { act: ReviewAct; desk: ReviewDesk },
  wish: DecideWish,
): Promise<Reviewed> {
  const catalogue = await desk.catalogue.at(await readCatalogueVersion(dataSource));
  return writeAs(dataSource, act.actor, async (manager) => {
    const claim = await lockClaim(manager, wish.claimNumber);
    const moment = momentOf(claim?.now ?? new Date(), desk.fixedToday);
    const outcome =
      claim === null
        ? refusedBy(actRefusals(null, act.actor, wish.expectedVersion))
        : await decideWithin(manager, { act, wish, claim, catalogue, desk, moment });
    if (outcome.claimId === null) await enterReview(manager, act, { claim, outcome: "REFUSED" });
    return outcome;
  });
}
