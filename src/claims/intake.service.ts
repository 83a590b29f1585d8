import { v7 as uuid } from "uuid";
import {
  ActiveLines,
  findActiveLines,
  prepareCase,
  problem,
  refusals,
  type Catalogue,
  type IntakeProblem,
  type LineKey,
} from "../adjudication";
import { AUDIT_ENTRIES, type Asker, type NewEntry } from "../audit";
import { withCheckDigit } from "../shared/check-digit";
import { momentOf, type Moment } from "../shared/dates";
import { present } from "../shared/errors";
import { writeTogether } from "../shared/sql";
import { attemptRow } from "./attempt.service";
import { contentOf } from "./content.service";
import { differingFields } from "./content.rules";
import type { DecidedClaim } from "./decided-claim";
import { judge, rowsOf } from "./decided-claim.service";
import { INTAKE_ATTEMPTS } from "./insertions";
import { lockAndRead, referenceKey, type StandingClaim } from "./intake.read";
import { recognise } from "./recognise.service";
import type { Identified, IntakeItem, Lookup, Recognised } from "./recognise.service";

/** What became of it: a claim (new or replayed), a conflict, or the reasons it was refused. */
export interface IntakeOutcome {
  claimId: string | null;
  replayed: boolean;
  conflict: { claimNumber: string; status: string; differingFields: string[] } | null;
  problems: IntakeProblem[];
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
  const { identified, catalogue } = recognised ?? (await recognise(desk, items));
  const standing = await lockAndRead(desk.manager, identified, desk.alone);
  const active = await findActiveLines(desk.manager, lineKeys(identified, catalogue));
  const counter = new IntakeCounter(catalogue, standing.claims, active, standing.numbers);
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

/** What the audit keeps of one item: what became of it, and of whom and of which claim it speaks. */
function entryOf(asker: Asker, outcome: IntakeOutcome, memberId: string | undefined): NewEntry {
  const { claimId, replayed, conflict } = outcome;
  const refused = conflict === null ? "REFUSED" : "CONFLICT";
  const accepted = replayed ? "REPLAYED" : "ACCEPTED";
  const memberIds = memberId === undefined ? [] : [memberId];
  return { ...asker, memberIds, claimId, outcome: claimId === null ? refused : accepted };
}

/** What makes a line the same as another one, for every line whose patient and service are known. */
function lineKeys(items: readonly Identified[], catalogue: Catalogue): LineKey[] {
  return items.flatMap(({ draft, member, providerId }) =>
    draft.lines.flatMap(({ service, serviceDate }) => {
      const serviceId = catalogue.plans.serviceByCode(service)?.id;
      return member && providerId && serviceId
        ? [{ memberId: member.id, providerId, serviceId, serviceDate }]
        : [];
    }),
  );
}

interface AtHand extends Identified {
  moment: Moment;
}

/** Takes one item after the other: what one leaves behind, the next one sees. */
class IntakeCounter {
  readonly accepted: DecidedClaim[] = [];
  readonly attempts: object[] = [];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly standing: Map<string, StandingClaim>,
    private readonly active: ActiveLines,
    private readonly numbers: bigint[],
  ) {}

  take(item: AtHand, submitter: Asker): IntakeOutcome {
    const again = this.repeated(item);
    if (again) return again;
    const problems = refusals(item, this.catalogue);
    if (problems.length > 0) return this.refuse(item, problems);
    return this.accept(item, submitter);
  }

  private repeated(item: AtHand): IntakeOutcome | null {
    const { draft, providerId, member } = item;
    const first = this.standing.get(referenceKey(providerId, draft.providerReference));
    if (!first) return null;
    const fields = differingFields(first.content, contentOf(draft, member?.id ?? null));
    if (fields.length === 0) {
      return { claimId: first.id, replayed: true, conflict: null, problems: [] };
    }
    const { claimNumber, status } = first;
    const conflict = { claimNumber, status, differingFields: fields };
    const used = problem("INT-009", ["providerReference"], { claim: claimNumber });
    return { ...this.refuse(item, [used]), conflict };
  }

  private refuse(item: AtHand, problems: IntakeProblem[]): IntakeOutcome {
    this.attempts.push(attemptRow(item, problems));
    return { claimId: null, replayed: false, conflict: null, problems };
  }

  private accept(item: AtHand, submitter: Asker): IntakeOutcome {
    const { draft, member, moment } = item;
    const provider = present(
      this.catalogue.network.providerById(item.providerId ?? ""),
      "provider",
    );
    const key = (serviceId: string, serviceDate: string): LineKey => ({
      memberId: member?.id ?? "",
      providerId: provider.id,
      serviceId,
      serviceDate,
    });
    const prepared = prepareCase({
      draft,
      provider,
      member,
      catalogue: this.catalogue,
      duplicateOf: (serviceId, day) => this.active.find(key(serviceId, day)),
    });
    const judgement = judge(prepared);
    const number = present(this.numbers.pop(), "claim number");
    const claimNumber = `C${withCheckDigit(number.toString().padStart(9, "0"))}`;
    const claim = { id: uuid(), claimNumber, prepared, judgement, moment, submitter };
    this.accepted.push(claim);
    this.remember(claim, key);
    return { claimId: claim.id, replayed: false, conflict: null, problems: [] };
  }

  /** Lets the rest of the batch see this claim: its reference, and its active lines. */
  private remember(claim: DecidedClaim, key: (service: string, date: string) => LineKey): void {
    const { prepared, judgement, id, claimNumber } = claim;
    const { draft, provider, member, prices } = prepared;
    this.standing.set(referenceKey(provider.id, draft.providerReference), {
      id,
      claimNumber,
      status: judgement.decision === null ? "PENDED" : "ADJUDICATED",
      content: contentOf(draft, member?.id ?? null),
    });
    if (member === null) return;
    judgement.lines.forEach(({ state, allowedQuantity }, index) => {
      const service = prices[index]?.service;
      const line = draft.lines[index];
      const counts = state === "PENDED" || (state !== "DENIED" && allowedQuantity > 0);
      if (service && line && counts)
        this.active.add(key(service.id, line.serviceDate), claimNumber);
    });
  }
}
