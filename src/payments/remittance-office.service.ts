import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { actEntry, type Asker } from "../audit";
import { dayAt, type Day, type Moment } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import type { Currency } from "../shared/money";
import { unknownProvider, type Refusal } from "../shared/refusal";
import { writeTogether } from "../shared/sql";
import { actAs, writeAs } from "../shared/transactions";
import { ENGINE, momentAlone } from "./paying-alone";
import { prepareAll } from "./prepare.service";
import {
  cancelRefusals,
  nothingToPay,
  paymentRefusals,
  prepareRefusals,
  releaseRefusals,
  type PaymentWords,
  type RemittanceState,
} from "./remittance-act.rules";
import { Remittance } from "./remittance.entity";
import { endAll, releaseAll, type Ending } from "./settle.write";

/** Who acts, and as whom the audit enters it. */
export interface PaymentAct {
  actor: Actor;
  asker: Asker;
}

/** What became of an act: the remittance as it stands, or why it could not be done. */
export interface RemittanceDone {
  remittance: Remittance | null;
  problems: Refusal[];
}

/** A remittance as somebody has seen it; null for an id that is of none. */
export interface RemittanceWish {
  remittanceId: string | null;
  expectedVersion: number;
}

/** Whom to pay what was decided until a day; null for an id that is of no provider. */
export interface PreparationWish {
  providerId: string | null;
  currency: Currency;
  decidedUntil: Day;
}

/** What an act works with. */
interface Desk {
  manager: EntityManager;
  moment: Moment;
  person: string;
}

/** An act on one remittance: whether it was done before, why not, and doing it. */
interface Step {
  repeats: (remittance: Remittance, person: string) => boolean;
  refusals: (state: RemittanceState | null, desk: Desk) => Refusal[];
  write: (remittance: Remittance, desk: Desk) => Promise<boolean>;
}

const MOST = { reference: LIMITS.codeCharacters, reason: LIMITS.textCharacters };

const stateOf = (remittance: Remittance): RemittanceState => ({
  ...remittance,
  releasedOn: remittance.releasedAt && dayAt(remittance.releasedAt),
});

const refused = (problems: Refusal[]): RemittanceDone => ({ remittance: null, problems });

const read = (manager: EntityManager, id: string) => manager.findOneByOrFail(Remittance, { id });

const handOf = ({ person, moment }: Desk) => ({ by: person, at: moment.now });

/** Where remittances are prepared, released by another person, and settled: one act at a time. */
export class RemittanceOffice {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: Day | null,
  ) {}

  /** Puts what a provider is owed on a remittance; another person releases it. */
  prepare(wish: PreparationWish, act: PaymentAct): Promise<RemittanceDone> {
    return this.alone(act, async (desk) => {
      const { manager, moment, person: by } = desk;
      const { providerId, currency, decidedUntil } = wish;
      const known = "SELECT id FROM provider WHERE id = $1";
      const providers = await manager.query<{ id: string }[]>(known, [providerId]);
      if (providerId === null || providers.length === 0) {
        return refused([unknownProvider("providerId")]);
      }
      const problems = prepareRefusals(decidedUntil, moment.today);
      if (problems.length > 0) return refused(problems);
      await actAs(manager, ENGINE);
      const pairs = [{ providerId, currency }];
      const { remittanceIds } = await prepareAll(manager, { pairs, decidedUntil, by, moment });
      const [id] = remittanceIds;
      if (id === undefined) return refused([nothingToPay()]);
      return { remittance: await read(manager, id), problems: [] };
    });
  }

  /** Lets a remittance go to the bank, by another person than who prepared it. */
  release(wish: RemittanceWish, act: PaymentAct): Promise<RemittanceDone> {
    const { expectedVersion } = wish;
    return this.on(wish, act, {
      repeats: ({ status, releasedBy }, person) => status === "RELEASED" && releasedBy === person,
      refusals: (state, { person }) => releaseRefusals(state, { expectedVersion, person }),
      write: (seen, desk) => releaseAll(desk.manager, [seen], handOf(desk)),
    });
  }

  /** Keeps what the bank says of a transfer: that it was paid, or that it failed. */
  confirm(
    wish: RemittanceWish & PaymentWords & { failed: boolean },
    act: PaymentAct,
  ): Promise<RemittanceDone> {
    const { paidOn, bankReference } = wish;
    const ending: Ending = wish.failed
      ? { status: "FAILED", bankReference }
      : { status: "PAID", paidOn, bankReference };
    return this.on(wish, act, {
      repeats: (row, person) =>
        row.status === ending.status &&
        row.settledBy === person &&
        row.bankReference === bankReference &&
        (wish.failed || row.paidOn === paidOn),
      refusals: (state, { moment: { today } }) =>
        paymentRefusals(state, wish, { today, most: MOST }),
      write: (seen, desk) => endAll(desk.manager, [seen], { ...handOf(desk), ...ending }),
    });
  }

  /** Withdraws a remittance that is not settled: its claims wait for the next one. */
  cancel(wish: RemittanceWish & { reason: string }, act: PaymentAct): Promise<RemittanceDone> {
    const { reason } = wish;
    const ending: Ending = { status: "CANCELLED", reason };
    return this.on(wish, act, {
      repeats: ({ status, settledBy, settledReason }, person) =>
        status === "CANCELLED" && settledBy === person && settledReason === reason,
      refusals: (state) => cancelRefusals(state, wish, MOST),
      write: (seen, desk) => endAll(desk.manager, [seen], { ...handOf(desk), ...ending }),
    });
  }

  /** Reads what the actor may see, refuses or writes; the same words again find what they did. */
  private on(wish: RemittanceWish, act: PaymentAct, step: Step): Promise<RemittanceDone> {
    return this.alone(act, async (desk) => {
      const { manager, person } = desk;
      const { remittanceId: id, expectedVersion } = wish;
      const seen = id === null ? null : await manager.findOneBy(Remittance, { id });
      if (seen?.version === expectedVersion + 1 && step.repeats(seen, person)) {
        return { remittance: seen, problems: [] };
      }
      const problems = step.refusals(seen && stateOf(seen), desk);
      if (problems.length > 0 || seen === null) return refused(problems);
      await actAs(manager, ENGINE);
      if (!(await step.write(seen, desk))) throw new Error("a remittance was changed beside us");
      return { remittance: await read(manager, seen.id), problems: [] };
    });
  }

  /** One act at a time, with its audit entry, also when it is refused. */
  private alone(
    { actor, asker }: PaymentAct,
    work: (desk: Desk) => Promise<RemittanceDone>,
  ): Promise<RemittanceDone> {
    return writeAs(this.dataSource, actor, async (manager) => {
      const moment = await momentAlone(manager, this.fixedToday);
      const done = await work({ manager, moment, person: actor.person });
      const outcome = done.problems.length > 0 ? "REFUSED" : "DONE";
      await writeTogether(manager, [actEntry(asker, outcome)]);
      return done;
    });
  }
}
