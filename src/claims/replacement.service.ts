import type { EntityManager } from "typeorm";
import { readHistories, refusals, type IntakeProblem } from "../adjudication";
import { AUDIT_ENTRIES } from "../audit";
import { momentOf } from "../shared/dates";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { writeTogether } from "../shared/sql";
import { attemptRow } from "./attempt.service";
import { correctionProblem, missingText, otherReference } from "./claim.rules";
import type { CorrectionProblem } from "./claim.rules";
import { differingFields } from "./content.rules";
import { contentOf, recordIn } from "./content.service";
import { endClaim } from "./correction.write";
import type { DecidedClaim } from "./decided-claim";
import { rowsOf } from "./decided-claim.service";
import { CLAIM_EVENTS, INTAKE_ATTEMPTS } from "./insertions";
import { conflictWith, type IntakeDesk, type IntakeOutcome } from "./intake.service";
import { judgeNew } from "./judging.service";
import { recognise, type Identified, type Recognised } from "./recognise.service";
import { lockForReplacement, readReplacement } from "./replacement.read";
import type { ReplacementDoor, ReplaceWish } from "./replacement.read";

/** What a replacement stands on: the desk, the wish, and the new claim with its patient found. */
interface AtTheDesk {
  desk: IntakeDesk;
  wish: ReplaceWish;
  item: Identified;
  recognised: Recognised;
  door: ReplacementDoor;
}

const asIntake = ({ field, code, parameters }: CorrectionProblem): IntakeProblem => ({
  code,
  path: field.split("."),
  parameters,
});

/** What is wrong with the wish itself, before the new claim is looked at. */
function wishProblems({ wish, item, door }: AtTheDesk): IntakeProblem[] {
  const { correctionReference, reason, expectedVersion } = wish;
  const { target } = door;
  const blank = [
    ...(correctionReference === "" ? [missingText("correctionReference")] : []),
    ...(reason === "" ? [missingText("reason")] : []),
  ].map(asIntake);
  const most = LIMITS.codeCharacters;
  const field = "correctionReference";
  const long = { field, problem: "TOO_LONG", most: String(most) };
  const tooLong = correctionReference.length > most;
  const standing = correctionProblem("replace", target, expectedVersion);
  const other = target !== null && item.draft.providerReference !== target.providerReference;
  return [
    ...blank,
    ...(tooLong ? [{ code: "INT-002", path: [field], parameters: long }] : []),
    ...(standing ? [asIntake(standing)] : []),
    ...(other ? [asIntake(otherReference(target))] : []),
  ];
}

/** Everything wrong with the wish, and with the claim that is to stand in the other's place. */
function problemsOf(at: AtTheDesk): IntakeProblem[] {
  const { item, door, desk, recognised } = at;
  const moment = momentOf(door.now, desk.fixedToday);
  const inside = refusals({ ...item, moment }, recognised.catalogue);
  return [
    ...wishProblems(at),
    ...inside.map(({ path, ...rest }) => ({ ...rest, path: ["claim", ...path] })),
  ];
}

/** The correction's reference stands already: the same claim again, or another content under it. */
function repeated({ item, door }: AtTheDesk): IntakeOutcome | null {
  const { standing, target } = door;
  if (standing === null) return null;
  const fields = differingFields(
    standing.content,
    contentOf(item.draft, recordIn(standing.content, item.member)),
  );
  const another = standing.replacesId !== target?.id ? ["claimNumber"] : [];
  const differing = [...another, ...fields];
  if (differing.length === 0) {
    return { claimId: standing.id, replayed: true, conflict: null, problems: [] };
  }
  return conflictWith(standing, differing, ["correctionReference"]);
}

async function writeAll(at: AtTheDesk, claim: DecidedClaim): Promise<void> {
  const { desk, wish, item, door } = at;
  const target = present(door.target, "target");
  const event = { claimId: target.id, providerId: target.providerId, at: claim.moment.now };
  const told = { claim: claim.claimNumber, reason: wish.reason };
  const superseded = { ...event, kind: "SUPERSEDED", actor: desk.asker.person, details: told };
  const memberIds = [item.member?.id ?? null, target.memberId].filter((id) => id !== null);
  const entry = { ...desk.asker, memberIds: [...new Set(memberIds)], claimId: claim.id };
  await writeTogether(desk.manager, [
    ...rowsOf([claim]),
    { insertion: CLAIM_EVENTS, rows: [{ ...superseded, version: target.version + 1 }] },
    { insertion: AUDIT_ENTRIES, rows: [{ ...entry, outcome: "REPLACED" }] },
  ]);
}

/** Leaves the attempt and its entry, and nothing else. */
async function refuse(at: AtTheDesk, outcome: IntakeOutcome): Promise<IntakeOutcome> {
  const { desk, item, door } = at;
  const moment = momentOf(door.now, desk.fixedToday);
  const memberIds = item.member ? [item.member.id] : [];
  const kind = outcome.conflict ? "CONFLICT" : "REFUSED";
  const told = outcome.replayed ? "REPLAYED" : kind;
  const attempts = outcome.replayed ? [] : [attemptRow({ ...item, moment }, outcome.problems)];
  await writeTogether(desk.manager, [
    { insertion: INTAKE_ATTEMPTS, rows: attempts },
    {
      insertion: AUDIT_ENTRIES,
      rows: [{ ...desk.asker, memberIds, claimId: outcome.claimId, outcome: told }],
    },
  ]);
  return outcome;
}

/** The new claim, judged as if the one it replaces had never been. */
async function judged(at: AtTheDesk): Promise<DecidedClaim> {
  const { desk, wish, item, recognised, door } = at;
  const target = present(door.target, "target");
  const { catalogue } = recognised;
  const histories = await readHistories(desk.manager, item.member ? [item.member.id] : [], [
    target.id,
  ]);
  return judgeNew({
    item: { ...item, moment: momentOf(door.now, desk.fixedToday) },
    catalogue,
    history: histories.of(item.member?.id ?? null, item.providerId ?? "", catalogue),
    secret: desk.candidateSecret,
    number: door.number,
    submitter: desk.asker,
    correction: {
      reference: wish.correctionReference,
      revision: door.revision,
      replacesId: target.id,
      claimNumber: target.claimNumber,
      charges: {
        currency: target.chargedIn,
        rate: catalogue.plans.rateOn(item.draft.admittedOn),
      },
    },
  });
}

/**
 * Puts a claim in another's place, in the caller's transaction: the original is kept and linked,
 * its cost taken back, its limits and its guarantee given back to the new one.
 */
export async function replaceWithin(
  manager: EntityManager,
  desk: Omit<IntakeDesk, "manager">,
  { wish, recognised }: { wish: ReplaceWish; recognised: Recognised },
): Promise<IntakeOutcome> {
  const item = present(recognised.identified[0], "item");
  await lockForReplacement(manager, item, wish.claimNumber);
  const door = await readReplacement(manager, item, wish);
  if (door.anew) {
    const again = await recognise({ ...desk, manager }, [item]);
    return replaceWithin(manager, desk, { wish, recognised: again });
  }
  const at = { desk: { ...desk, manager }, wish, item: door.item, recognised, door };
  const again = repeated(at);
  if (again) return refuse(at, again);
  const problems = problemsOf(at);
  if (problems.length > 0) {
    return refuse(at, { claimId: null, replayed: false, conflict: null, problems });
  }
  const { id, version } = present(door.target, "target");
  const claim = await judged(at);
  const { now } = claim.moment;
  const ending = { id, version, act: "replace", status: "SUPERSEDED", at: now } as const;
  // Somebody was quicker between the reading and the writing: look again.
  if (!(await endClaim(manager, ending))) {
    return replaceWithin(manager, desk, { wish, recognised });
  }
  await writeAll(at, claim);
  const { wrong: wrongFactor } = claim.prepared.identity;
  return { claimId: claim.id, replayed: false, conflict: null, problems: [], wrongFactor };
}
