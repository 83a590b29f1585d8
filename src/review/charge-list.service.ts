import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { PatientCharge } from "../claims";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { readAs } from "../shared/transactions";
import { loadVisits, visitOf, type VisitCharges } from "./charge-visit.loader";

/** Which charges to list; every part that is given narrows. */
export interface ChargeFilter {
  /** Row id; the empty string matches none. */
  providerId: string | null;
  /** True: something is still due; false: nothing is. */
  open: boolean | null;
  /** The visit's day, both included. */
  from: string | null;
  to: string | null;
}

/** A charged visit of the list: its first report names it. */
export type ListedCharge = Pick<PatientCharge, "id" | "claimId" | "providerId"> & VisitCharges;

/** What is due of the visit whose first report is `p`, by the rule of `balanceOf`. */
const IS_DUE = `
(SELECT max(h.counted_minor) FROM patient_charge h WHERE h.provider_id = p.provider_id
   AND h.provider_reference = p.provider_reference AND h.counted_currency = p.counted_currency)
> (SELECT coalesce(sum(r.amount_minor), 0) FROM patient_refund r WHERE r.provider_id = p.provider_id
   AND r.provider_reference = p.provider_reference AND r.currency = p.counted_currency)`;

const FIRST_OF_VISIT = `NOT EXISTS (SELECT FROM patient_charge e WHERE e.provider_id = p.provider_id
  AND e.provider_reference = p.provider_reference AND e.id < p.id)`;

/** The day of the visit is that of its claim that is not superseded: there is always exactly one. */
const onDays = (
  condition: string,
): string => `EXISTS (SELECT FROM claim c WHERE c.status <> 'SUPERSEDED'
  AND c.provider_id = p.provider_id AND c.provider_reference = p.provider_reference AND ${condition})`;

function filtered(manager: EntityManager, filter: ChargeFilter) {
  const query = manager.createQueryBuilder(PatientCharge, "p").where(FIRST_OF_VISIT);
  const { providerId, open, from, to } = filter;
  if (providerId !== null)
    query.andWhere("CAST(p.providerId AS text) = :providerId", { providerId });
  if (open !== null) query.andWhere(`${open ? "" : "NOT "}(${IS_DUE})`);
  if (from !== null) query.andWhere(onDays("c.admitted_on >= :from"), { from });
  if (to !== null) query.andWhere(onDays("c.admitted_on <= :to"), { to });
  return query;
}

const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function lastOf(after: string | null): string | null {
  const [last = null] = readCursor(after, 1) ?? [];
  if (last === null || ROW_ID.test(last)) return last;
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

/** Reads of patients' charges, as the actor may see them. */
export class ChargeList {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of charged visits, the one told last first: three statements. */
  page(
    actor: Actor,
    filter: ChargeFilter,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<ListedCharge>> {
    const size = pageSize(first);
    const last = lastOf(after);
    return readAs(this.dataSource, actor, async (manager) => {
      const query = filtered(manager, filter)
        .orderBy("p.id", "DESC")
        .limit(size + 1);
      if (last !== null) query.andWhere("p.id < CAST(:last AS uuid)", { last });
      const firsts = await query.getMany();
      const charges = await loadVisits(manager, firsts);
      const rows = firsts.map(({ id, claimId, providerId }, index) => {
        return { id, claimId, providerId, ...(charges[index] ?? { reports: [], refunds: [] }) };
      });
      const cursor = ({ id }: ListedCharge) => writeCursor([id]);
      return pageOf(rows, size, { after: last !== null, cursor });
    });
  }

  /** How many charged visits the whole list has. */
  count(actor: Actor, filter: ChargeFilter): Promise<number> {
    return readAs(this.dataSource, actor, (manager) => filtered(manager, filter).getCount());
  }

  /** The charges of visits, any number in two statements. */
  of(actor: Actor) {
    return (keys: readonly string[]): Promise<VisitCharges[]> =>
      readAs(this.dataSource, actor, (manager) => loadVisits(manager, keys.map(visitOf)));
  }
}
