import type { EntityManager } from "typeorm";
import type { Actor } from "../access";
import {
  adjudicate,
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
import type { Moment } from "../shared/dates";

/** The answer before it is shown. */
export interface Answer {
  status: EligibilityStatus;
  settlement: Settlement;
  member: MemberOnRecord | null;
  /** Null when the question itself could not be judged. */
  judged: { prepared: PreparedCase; judgement: Judgement } | null;
  problems: IntakeProblem[];
  moment: Moment;
}

const NO_SETTINGS = {};

/** Answers the front desk's question with the engine that judges claims: two statements. */
export class EligibilityService {
  constructor(
    private readonly manager: EntityManager,
    private readonly catalogue: CatalogueCache,
    private readonly clock: Clock,
    private readonly candidateSecret: string,
  ) {}

  /** `providerId` is null when the caller named none it may speak for. */
  async check(draft: CaseDraft, providerId: string | null): Promise<Answer> {
    const { now } = this.clock.at(new Date());
    const found = await findMembers(this.manager, [memberAsk(draft, this.candidateSecret, now)]);
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
    const prepared = prepareCase({ draft, provider, member, catalogue, history, receivedOn });
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
