import { randomBytes } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Actor } from "../access";
import {
  adjudicate,
  outcomeOf,
  memberAsk,
  prepareCase,
  readHistories,
  refusals,
  statusOf,
  settlementOf,
  type CaseDraft,
  type CatalogueCache,
  type EligibilityStatus,
  type IntakeProblem,
  type Judgement,
  type PreparedCase,
  type Settlement,
} from "../adjudication";
import { findMembers, type MemberOnRecord } from "../enrolment";
import type { Clock } from "../shared/clock";
import { SPEAKABLE_DRAWN, speakableNumber } from "../shared/check-digit";
import { addDays, type Moment } from "../shared/dates";
import type { GuaranteePromise } from "../shared/guarantee-promise";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { promisedCare } from "./guarantee.rules";
import type { Guarantees } from "./guarantee.service";
import { quotedPromise } from "./quoted-promise.service";

/** The answer before it is shown. */
export interface Answer {
  status: EligibilityStatus;
  settlement: Settlement;
  member: MemberOnRecord | null;
  /** Null when the question itself could not be judged. */
  judged: { prepared: PreparedCase; judgement: Judgement } | null;
  problems: IntakeProblem[];
  moment: Moment;
  /** What the answer promises; null when it is not positive. */
  promise: GuaranteePromise | null;
}

/** What an answer is made of before anything is promised on it. */
type Answered = Omit<Answer, "promise">;

/**
 * What an answer promises, under a number drawn for it. Nothing is stored here: the promise stands
 * once the entry that lets the answer leave is in the audit.
 */
export function guaranteeOf({ status, settlement, member, judged, moment }: Answered) {
  if (judged === null || member === null) return null;
  const { draft, provider, plan, facts } = judged.prepared;
  // A promise does not beget another: else it would never end.
  if (facts.guarantee !== null) return null;
  const inPatient = draft.visitKind === "INPATIENT";
  const lines = draft.lines.map(({ service }, index) => ({
    service,
    outcome: outcomeOf(present(judged.judgement.lines[index], "judged line")),
  }));
  const care = promisedCare({ status, settlement, inPatient, lines });
  if (care === null || plan === null) return null;
  return {
    number: speakableNumber([...randomBytes(SPEAKABLE_DRAWN)]),
    memberId: member.id,
    providerId: provider.id,
    ...care,
    serviceDate: draft.admittedOn,
    planCode: plan.code,
    planVersion: plan.version,
    validUntil: addDays(moment.today, LIMITS.guaranteeDays),
  };
}

const NO_SETTINGS = {};

/** Answers the front desk's question with the engine that judges claims: two statements. */
export class EligibilityService {
  constructor(
    private readonly manager: EntityManager,
    private readonly catalogue: CatalogueCache,
    private readonly clock: Clock,
    private readonly trust: { candidateSecret: string; guarantees: Guarantees },
  ) {}

  /** `providerId` is null when the caller named none it may speak for. */
  async check(draft: CaseDraft, providerId: string | null): Promise<Answer> {
    const answered = await this.answer(draft, providerId);
    return { ...answered, promise: guaranteeOf(answered) };
  }

  private async answer(draft: CaseDraft, providerId: string | null): Promise<Answered> {
    const { now } = this.clock.at(new Date());
    const { candidateSecret, guarantees } = this.trust;
    const asking = { providerId, candidateSecret, now };
    const found = await findMembers(this.manager, [memberAsk(draft, asking)]);
    const catalogue = await this.catalogue.at(found.catalogueVersion);
    const moment = this.clock.at(found.now);
    const member = found.members[0] ?? null;
    const problems = refusals({ draft, providerId, member, moment }, catalogue);
    const provider = catalogue.network.providerById(providerId ?? "");
    const unanswerable = problems.some(({ code }) => code !== "ELG-001");
    if (unanswerable || provider === null) {
      const [status, settlement] = ["UNDETERMINED", "SCHEME_DECIDES_LATER"] as const;
      return { status, settlement, member, judged: null, problems, moment };
    }
    const histories = await readHistories(this.manager, member ? [member.id] : []);
    const history = histories.of(member?.id ?? null, provider.id, catalogue);
    const receivedOn = moment.today;
    const asked = { draft, member, provider, token: null, today: receivedOn };
    const quoted = { ...asked, found: present(found.guarantees[0], "guarantee") };
    const promise = quotedPromise(quoted, guarantees);
    const case_ = { draft, provider, member, catalogue, history, receivedOn, promise };
    const prepared = prepareCase(case_);
    const judgement = adjudicate(prepared.facts, prepared.plan?.rules ?? NO_SETTINGS);
    const status = statusOf(judgement, member !== null);
    const settlement = settlementOf(judgement, status);
    return { status, settlement, member, judged: { prepared, judgement }, problems, moment };
  }
}

/** Staff see members unmasked; a desk does once the patient as seen agrees with the record. */
export function isMasked(actor: Actor, prepared: PreparedCase | null): boolean {
  return actor.role === "DESK" && prepared?.identity.confirmed !== true;
}
