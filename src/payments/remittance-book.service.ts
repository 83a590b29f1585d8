import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import type { Asker, AuditLog } from "../audit";
import { Fault } from "../shared/errors";
import { readAs } from "../shared/transactions";
import { loadItems, type ReadItem } from "./remittance-item.loader";
import { loadLines, type ReadLine } from "./remittance-line.loader";
import {
  countRemittances,
  listRemittances,
  type RemittancesFilter,
} from "./remittance-list.service";
import { findRemittance, loadOfClaims, loadRemittances } from "./remittance.loader";
import type { Remittance } from "./remittance.entity";

/** After how many seconds a read that could not be entered may be tried again. */
const RETRY_AFTER_SECONDS = 2;

/** Reads remittances for those who may see them, any number in so many statements. */
export class RemittanceBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  byId(actor: Actor, ids: readonly string[]): Promise<(Remittance | null)[]> {
    return this.as(actor, (manager) => loadRemittances(manager, actor, ids));
  }

  byNumber(actor: Actor, number: string): Promise<Remittance | null> {
    return this.as(actor, (manager) => findRemittance(manager, actor, number));
  }

  ofClaims(actor: Actor, claimIds: readonly string[]): Promise<(Remittance | null)[]> {
    return this.as(actor, (manager) => loadOfClaims(manager, actor, claimIds));
  }

  page(actor: Actor, asked: Parameters<typeof listRemittances>[2]) {
    return this.as(actor, (manager) => listRemittances(manager, actor, asked));
  }

  count(actor: Actor, filter: RemittancesFilter): Promise<number> {
    return this.as(actor, (manager) => countRemittances(manager, actor, filter));
  }

  /**
   * The lines of remittances. They speak of members, by whatever way they are come to: a question,
   * a claim, an act or the advice. So it is here that the audit is told, before anybody reads them.
   */
  async lines(actor: Actor, asker: Asker, ids: readonly string[]): Promise<ReadLine[][]> {
    const read = await this.as(actor, (manager) => loadLines(manager, ids));
    await this.enter(asker, read.flat());
    return read;
  }

  /** What stands under the lines, which say of whom they speak. */
  items(actor: Actor, ids: readonly string[]): Promise<ReadItem[][]> {
    return this.as(actor, (manager) => loadItems(manager, ids));
  }

  /** Fails closed: what cannot be entered is not answered. */
  private async enter(asker: Asker, lines: readonly ReadLine[]): Promise<void> {
    const spoken = lines.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
    const memberIds = [...new Set(spoken)];
    const outcome = memberIds.length > 0 ? "ANSWERED" : "NOBODY_FOUND";
    try {
      await this.audit.enter({ ...asker, memberIds, claimId: null, outcome });
    } catch (error) {
      const details = { retryAfterSeconds: RETRY_AFTER_SECONDS };
      const fault = new Fault("UNAVAILABLE", "The service is busy; send the same again.", details);
      throw Object.assign(fault, { cause: error });
    }
  }

  private as<T>(actor: Actor, read: (manager: EntityManager) => Promise<T>): Promise<T> {
    return readAs(this.dataSource, actor, read);
  }
}
