import { IsNull, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { LIMITS } from "../../shared/limits";
import { malformed, type Refusal } from "../../shared/refusal";
import type { Factory } from "../factory.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import { factoryByCode, unknownFactory } from "./contribution-acts.service";
import { lapseCovers, liftCovers } from "./lapse-covers.service";
import { findTarget, owes } from "./lapse-facts.loader";
import {
  confirmLapseRefusals,
  endLapseRefusals,
  lapseRefusals,
  type LapseRequest,
  type LapseState,
} from "./lapse-request.rules";
import { Lapse } from "./lapse.entity";

/** What became of an act on a lapse. */
export interface LapseDone {
  lapse: Lapse | null;
  problems: Refusal[];
  memberIds: readonly string[];
}

const refused = (problems: Refusal[], memberIds: readonly string[] = []): LapseDone => ({
  lapse: null,
  problems,
  memberIds,
});

const ofMember = ({ memberId }: Pick<Lapse, "memberId">): string[] =>
  memberId === null ? [] : [memberId];

const stateOf = (lapse: Lapse): LapseState => ({
  recordedBy: lapse.recordedBy,
  lapsesOn: lapse.lapsesOn,
  confirmed: lapse.confirmedAt !== null,
  ended: lapse.endedAt !== null,
});

const FACTORY_OF = `SELECT f.code FROM lapse l JOIN factory f ON f.id = l.factory_id WHERE l.id = $1`;

/** Where cover lapses for want of premium: recorded, confirmed by another person, and ended. */
export class LapseOffice {
  constructor(
    private readonly registrar: Registrar,
    private readonly manager: EntityManager,
  ) {}

  /** Records that cover is to lapse; it holds until another person confirms it. */
  record(wanted: LapseRequest, act: EnrolmentAct): Promise<LapseDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, async (desk) => {
      const factory = await factoryByCode(desk.manager, wanted.factoryCode);
      if (factory === null) return refused([unknownFactory()]);
      return recordWithin(desk, factory, { ...wanted, by: act.actor.person });
    });
  }

  /** Lets the covers of a recorded lapse lapse, by a second person. */
  confirm(id: string | null, act: EnrolmentAct): Promise<LapseDone> {
    return this.on(id, act, async (desk, lapse, factory) => {
      const { today } = desk.moment;
      const { person } = act.actor;
      const facts = { person, today, owes: await owes(desk.manager, factory, today) };
      const problems = confirmLapseRefusals(stateOf(lapse), facts);
      if (problems.length > 0) return refused(problems, ofMember(lapse));
      return confirmWithin(desk, lapse, person);
    });
  }

  /** Withdraws a lapse that is not confirmed, or lifts one that is: as if it had never been. */
  end(id: string | null, reason: string, act: EnrolmentAct): Promise<LapseDone> {
    return this.on(id, act, async (desk, lapse) => {
      const maxReason = LIMITS.textCharacters;
      const problems = endLapseRefusals(stateOf(lapse), { reason, maxReason });
      if (problems.length > 0) return refused(problems, ofMember(lapse));
      return endWithin(desk, lapse, { reason, by: act.actor.person });
    });
  }

  /** Works on a lapse alone with its factory: whose it is never changes, so it is read before. */
  private async on(
    id: string | null,
    act: EnrolmentAct,
    work: (desk: Desk, lapse: Lapse, factory: Factory) => Promise<LapseDone>,
  ): Promise<LapseDone> {
    const rows = id === null ? [] : await this.manager.query<{ code: string }[]>(FACTORY_OF, [id]);
    const code = rows[0]?.code ?? "";
    return this.registrar.alone(act, `factory ${code}`, async (desk) => {
      const factory = await factoryByCode(desk.manager, code);
      if (factory === null || id === null) return refused([malformed("lapseId", "NO_SUCH_LAPSE")]);
      return work(desk, await desk.manager.findOneByOrFail(Lapse, { id }), factory);
    });
  }
}

/** The same words of the same person again: the reply was lost. */
const repeats = (lapse: Lapse, wanted: LapseRequest & { by: string }): boolean =>
  lapse.noticedOn === wanted.noticedOn &&
  lapse.lapsesOn === wanted.lapsesOn &&
  lapse.reason === wanted.reason &&
  lapse.recordedBy === wanted.by;

async function recordWithin(
  { manager, moment }: Desk,
  factory: Factory,
  wanted: LapseRequest & { by: string },
): Promise<LapseDone> {
  const { memberId, covered, open } = await findTarget(manager, factory, wanted);
  const memberIds = ofMember({ memberId });
  if (open !== null && repeats(open, wanted)) return { lapse: open, problems: [], memberIds };
  const problems = lapseRefusals(wanted, {
    today: moment.today,
    owes: await owes(manager, factory, moment.today),
    covered,
    open: open !== null,
    maxReason: LIMITS.textCharacters,
  });
  if (problems.length > 0) return refused(problems, memberIds);
  const { noticedOn, lapsesOn, reason, by: recordedBy } = wanted;
  const said = { factoryId: factory.id, memberId, noticedOn, lapsesOn, reason, recordedBy };
  const still = { confirmedBy: null, confirmedAt: null, endedBy: null, endedAt: null };
  const lapse = { id: uuid(), ...said, recordedAt: moment.now, ...still, endedReason: null };
  await manager.insert(Lapse, lapse);
  return { lapse, problems: [], memberIds };
}

async function confirmWithin(
  { manager, moment: { now } }: Desk,
  lapse: Lapse,
  person: string,
): Promise<LapseDone> {
  const mark = { confirmedBy: person, confirmedAt: now };
  const standing = { id: lapse.id, confirmedAt: IsNull(), endedAt: IsNull() };
  const { affected } = await manager.update(Lapse, standing, mark);
  if (affected !== 1) throw new Error("a lapse was confirmed beside us");
  const { reason } = lapse;
  const touched = await lapseCovers(manager, { lapse, by: person, now, reason });
  return { lapse: { ...lapse, ...mark }, problems: [], memberIds: withMember(lapse, touched) };
}

async function endWithin(
  { manager, moment: { now } }: Desk,
  lapse: Lapse,
  { reason, by }: { reason: string; by: string },
): Promise<LapseDone> {
  const mark = { endedBy: by, endedAt: now, endedReason: reason };
  const { affected } = await manager.update(Lapse, { id: lapse.id, endedAt: IsNull() }, mark);
  if (affected !== 1) throw new Error("a lapse was ended beside us");
  const confirmed = lapse.confirmedAt !== null;
  const touched = confirmed ? await liftCovers(manager, { lapse, by, now, reason }) : [];
  return { lapse: { ...lapse, ...mark }, problems: [], memberIds: withMember(lapse, touched) };
}

/** Whom an act on a lapse speaks of: the member it names, and whose covers it changed. */
const withMember = (lapse: Lapse, touched: readonly string[]): string[] => [
  ...new Set([...ofMember(lapse), ...touched]),
];
