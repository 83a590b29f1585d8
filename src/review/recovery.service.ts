import type { DataSource, EntityManager } from "typeorm";
import { RULINGS, type Catalogue } from "../adjudication";
import { writeDecidedAgain } from "../claims";
import { readCatalogueVersion } from "../plans";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { malformed, type Refusal } from "../shared/refusal";
import { writeAs } from "../shared/transactions";
import { lockAppealed, openAppealOf, type AppealedClaim } from "./appeal.loader";
import { recoveryRefusals, takingRefusals } from "./appeal.rules";
import { weighAgain } from "./deciding-again.service";
import { independenceOf } from "./independence.service";
import { rulingRows, type DecideWish, type Reviewed, type ReviewDesk } from "./judging.service";
import { keptFactsOf } from "./kept-judging.service";
import { enterReview, type ReviewAct } from "./review-act.service";

/** What a recovery is told by: its reasons take the severity of the ruling. */
const RECOVERY = "ADJ-002";
const CODES = { REDUCE: [RECOVERY], DENY: [RECOVERY] };

interface Recovering {
  act: ReviewAct;
  wish: DecideWish;
  catalogue: Catalogue;
  moment: Moment;
}

/** The words with the code of every recovery, which goes without saying. */
const coded = ({ lines }: DecideWish): DecideWish["lines"] =>
  lines.map((one) => ({ ...one, reasonCode: one.reasonCode ?? RECOVERY }));

/** Why nothing may be taken back, before what is said of its lines is weighed. */
function standingProblems(locked: AppealedClaim | null, { wish }: Recovering): Refusal[] {
  const { version = 0, status = "" } = locked?.claim ?? {};
  const seen = locked && { version, status, openAppeal: openAppealOf(locked) !== null };
  return recoveryRefusals(seen, wish, LIMITS.textCharacters);
}

async function recoverLocked(
  manager: EntityManager,
  locked: AppealedClaim | null,
  at: Recovering,
): Promise<Refusal[]> {
  const { act, wish, moment } = at;
  const wrong = standingProblems(locked, at);
  if (wrong.length > 0 || locked === null) return wrong;
  const { claim } = locked;
  const { actor, asker } = act;
  const { problems, waived } = await independenceOf(manager, {
    ...{ actor, act: "recoverPayment", claim, moment, path: "claimNumber" },
    ...{ needs: [["SENIOR_REVIEWER"]], deciders: [] },
  });
  if (problems.length > 0) return problems;
  const before = present(claim.adjudication, "the decision that was paid");
  const kept = keptFactsOf(before, at.catalogue);
  if (kept === null) return [malformed("claimNumber", "NO_FACTS_KEPT")];
  const words = { lines: coded(wish), sentence: wish.sentence, codes: CODES };
  const weighed = weighAgain({ claim, before, kept }, words);
  if (!("judged" in weighed)) return weighed.problems;
  const named = wish.lines.map(({ line }) => line);
  const refused = takingRefusals(weighed.changes, named);
  if (refused.length > 0) return refused;
  const { now } = moment;
  const authority = {
    kind: "CORRECTION",
    person: actor.person,
    version: before.version + 1,
  } as const;
  const told = { asker, event: "PAYMENT_RECOVERED", details: { codes: RECOVERY } } as const;
  const rows = rulingRows(weighed.rulings, { claim, actor, at: now });
  await writeDecidedAgain(
    manager,
    { claim, before, ...weighed.judged, authority, at: now, ...told },
    [{ insertion: RULINGS, rows }, waived],
  );
  return [];
}

/**
 * Takes back what an audit found was paid too much: a later version of the decision, which the
 * next remittance settles. The provider may appeal against it like against any other.
 */
export async function recoverPayment(
  dataSource: DataSource,
  { act, desk }: { act: ReviewAct; desk: ReviewDesk },
  wish: DecideWish,
): Promise<Reviewed> {
  const catalogue = await desk.catalogue.at(await readCatalogueVersion(dataSource));
  return writeAs(dataSource, act.actor, async (manager) => {
    const locked = await lockAppealed(manager, wish);
    const claim = locked?.claim ?? null;
    const moment = momentOf(claim?.now ?? new Date(), desk.fixedToday);
    const problems = await recoverLocked(manager, locked, { act, wish, catalogue, moment });
    if (problems.length > 0) await enterReview(manager, act, { claim, outcome: "REFUSED" });
    return { claimId: problems.length > 0 ? null : (claim?.id ?? null), problems };
  });
}
