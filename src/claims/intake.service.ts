import {
  MemberHistories,
  problem,
  readHistories,
  refusals,
  type Catalogue,
  type IntakeProblem,
  type QuotedPromise,
} from "../adjudication";
import { AUDIT_ENTRIES, type Asker, type NewEntry } from "../audit";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { writeTogether } from "../shared/sql";
import { attemptRow } from "./attempt.service";
import { contentOf, recordIn } from "./content.service";
import { differingFields } from "./content.rules";
import type { DecidedClaim } from "./decided-claim";
import { rowsOf } from "./decided-claim.service";
import { judgeNew, pastRowOf } from "./judging.service";
import { INTAKE_ATTEMPTS } from "./insertions";
import { lockAndRead, referenceKey, type Standing, type StandingClaim } from "./intake.read";
import { recognise } from "./recognise.service";
import type { Identified, IntakeItem, Lookup, Recognised } from "./recognise.service";

/** What became of it: a claim (new or replayed), a conflict, or the reasons it was refused. */
export interface IntakeOutcome {
  claimId: string | null;
  replayed: boolean;
  conflict: { claimNumber: string; status: string; differingFields: string[] } | null;
  problems: IntakeProblem[];
  /** Whether the patient was described otherwise than on record. */
  wrongFactor?: boolean;
}

/** A reference that stands for another content: the first claim, and the fields that differ. */
export function conflictWith(
  { claimNumber, status }: Pick<StandingClaim, "claimNumber" | "status">,
  differing: string[],
  path: string[],
): IntakeOutcome {
  const conflict = { claimNumber, status, differingFields: differing };
  const problems = [problem("INT-009", path, { claim: claimNumber })];
  return { claimId: null, replayed: false, conflict, problems };
}

/** What intake stands on. */
export interface IntakeDesk extends Lookup {
  asker: Asker;
  /** The caller holds the only connection: no usage lock, as thousands would fill the lock table. */
  alone?: boolean;
}

/**
 * Takes in claims, any number of them with the same number of statements: find the members
 * (unless the caller has), lock their usage, read what already stands, judge in order, write
 * everything at once. Runs inside the caller's transaction; one bad item never touches another.
 */
export async function intakeClaims(
  desk: IntakeDesk,
  items: readonly IntakeItem[],
  recognised?: Recognised,
): Promise<IntakeOutcome[]> {
  const { identified, catalogue, standing } = await atTheDoor(desk, items, recognised);
  const histories = await readHistories(desk.manager, memberIdsOf(identified));
  const parts = { catalogue, histories, secret: desk.candidateSecret };
  const counter = new IntakeCounter(parts, standing);
  const moment = momentOf(standing.now, desk.fixedToday);
  const outcomes = identified.map((item) =>
    counter.take({ ...item, moment: item.receivedAt ?? moment }, desk.asker),
  );
  const entries = outcomes.map((outcome, index) =>
    entryOf(desk.asker, outcome, identified[index]?.member?.id),
  );
  await writeTogether(desk.manager, [
    ...rowsOf(counter.accepted),
    { insertion: INTAKE_ATTEMPTS, rows: counter.attempts },
    { insertion: AUDIT_ENTRIES, rows: entries },
  ]);
  return outcomes;
}

/**
 * Finds out whose the claims are, and locks their usage. A merge that came in between has them
 * looked up again: this is rare, and only then within the transaction.
 */
async function atTheDoor(
  desk: IntakeDesk,
  items: readonly IntakeItem[],
  first?: Recognised,
): Promise<Recognised & { standing: Standing }> {
  const recognised = first ?? (await recognise(desk, items));
  const standing = await lockAndRead(desk.manager, recognised.identified, desk.alone);
  return standing.anew ? atTheDoor(desk, items) : { ...recognised, standing };
}

/** What the audit keeps of one item: what became of it, and of whom and of which claim it speaks. */
function entryOf(asker: Asker, outcome: IntakeOutcome, memberId: string | undefined): NewEntry {
  const { claimId, replayed, conflict } = outcome;
  const refused = conflict === null ? "REFUSED" : "CONFLICT";
  const accepted = replayed ? "REPLAYED" : "ACCEPTED";
  const memberIds = memberId === undefined ? [] : [memberId];
  return { ...asker, memberIds, claimId, outcome: claimId === null ? refused : accepted };
}

const memberIdsOf = (items: readonly Identified[]): string[] =>
  items.flatMap(({ member }) => (member ? [member.id] : []));

type AtTheDesk = Identified & { moment: Moment };

/** Takes one item after the other: what one leaves behind, the next one sees. */
class IntakeCounter {
  readonly accepted: DecidedClaim[] = [];
  readonly attempts: object[] = [];

  constructor(
    private readonly parts: { catalogue: Catalogue; histories: MemberHistories; secret: string },
    private readonly door: Standing,
  ) {}

  take(item: AtTheDesk, submitter: Asker): IntakeOutcome {
    const again = this.repeated(item);
    if (again) return again;
    const problems = refusals(item, this.parts.catalogue);
    if (problems.length > 0) return this.refuse(item, problems);
    return this.accept(item, submitter);
  }

  private repeated(item: AtTheDesk): IntakeOutcome | null {
    const { draft, providerId, member } = item;
    const first = this.door.claims.get(referenceKey(providerId, draft.providerReference));
    if (!first) return null;
    const fields = differingFields(
      first.content,
      contentOf(draft, recordIn(first.content, member)),
    );
    if (fields.length === 0) {
      return { claimId: first.id, replayed: true, conflict: null, problems: [] };
    }
    const told = conflictWith(first, fields, ["providerReference"]);
    return { ...this.refuse(item, told.problems), conflict: told.conflict };
  }

  private refuse(item: AtTheDesk, problems: IntakeProblem[]): IntakeOutcome {
    this.attempts.push(attemptRow(item, problems));
    return { claimId: null, replayed: false, conflict: null, problems };
  }

  private accept(item: AtTheDesk, submitter: Asker): IntakeOutcome {
    const { catalogue, histories, secret } = this.parts;
    const claim = judgeNew({
      item: { ...item, promise: this.unused(item.promise) },
      catalogue,
      history: histories.of(item.member?.id ?? null, item.providerId ?? "", catalogue),
      secret,
      number: present(this.door.numbers.pop(), "claim number"),
      submitter,
      correction: null,
    });
    this.accepted.push(claim);
    this.remember(claim);
    const { wrong: wrongFactor } = claim.prepared.identity;
    return { claimId: claim.id, replayed: false, conflict: null, problems: [], wrongFactor };
  }

  /** A promise that another claim has used meanwhile holds no more. */
  private unused(promise: QuotedPromise): QuotedPromise {
    const used = this.door.usedNumbers.has(promise.guarantee?.number ?? "");
    return used ? { guarantee: null, problem: "USED" } : promise;
  }

  /** Lets the rest of the batch see this claim: its reference, and what of it counts. */
  private remember(claim: DecidedClaim): void {
    const { prepared, judgement, id, claimNumber } = claim;
    const { draft, provider, facts } = prepared;
    if (facts.guarantee) this.door.usedNumbers.add(facts.guarantee.number);
    this.door.claims.set(referenceKey(provider.id, draft.providerReference), {
      id,
      claimNumber,
      status: judgement.decision === null ? "PENDED" : "ADJUDICATED",
      content: claim.content,
    });
    const past = pastRowOf(claim);
    if (past) this.parts.histories.add(past);
  }
}
