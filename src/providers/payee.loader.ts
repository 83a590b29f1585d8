import { In, type DataSource } from "typeorm";
import type { Actor } from "../access";
import { readAs } from "../shared/transactions";
import { Payee } from "./payee.entity";

/**
 * Whom a provider is paid to on a day, in one line, as SQL: the payee in force, else the provider
 * itself by name and code. Both parameters are SQL, of a provider's id and of a day; it reads as
 * whoever acts, so that a batch is prepared in one statement.
 */
export const payeeOn = (providerId: string, day: string): string => `coalesce(
  (SELECT concat_ws(', ', payee_on.holder, payee_on.bank, payee_on.account) FROM payee AS payee_on
   WHERE payee_on.provider_id = ${providerId} AND payee_on.status = 'IN_FORCE' AND payee_on.valid_from <= ${day}
     AND (payee_on.valid_to IS NULL OR ${day} < payee_on.valid_to)),
  (SELECT unpublished.name || ' (' || unpublished.code || ')' FROM provider AS unpublished
   WHERE unpublished.id = ${providerId}))`;

/** Reads payees for those who may see them. */
export class PayeeBook {
  constructor(private readonly dataSource: DataSource) {}

  /** Payees by id, drafts too; null where there is none, or none for the actor. */
  async byId(actor: Actor, ids: readonly string[]): Promise<(Payee | null)[]> {
    const rows = await readAs(this.dataSource, actor, (manager) =>
      manager.find(Payee, { where: { id: In([...ids]) } }),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
