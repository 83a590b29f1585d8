import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { LIMITS } from "../shared/limits";
import { CURRENCIES, type Currency } from "../shared/money";
import { readAs } from "../shared/transactions";
import { checkedDays, type AskedDays } from "./charge-days.service";
import { balanceOf, type VisitBalance } from "./charge.rules";
import { loadVisits, type VisitKey } from "./charge-visit.loader";
import { wilson, type Proportion } from "./sampling.rules";

/** What is charged, given back and still due in one currency. */
export interface ChargeSum {
  currency: Currency;
  chargedMinor: bigint;
  refundedMinor: bigint;
  dueMinor: bigint;
}

/** How often a provider's patients were charged. */
export interface ChargeRate {
  providerId: string;
  rate: Proportion;
  callBacks: Proportion;
  sums: ChargeSum[];
}

/** Of each visit the claim that is not superseded tells its day: there is always exactly one. */
const VISIT = "c.status <> 'SUPERSEDED' AND c.admitted_on BETWEEN $1 AND $2";
const OF_VISIT = "p.provider_id = c.provider_id AND p.provider_reference = c.provider_reference";

const VISITS = `
SELECT c.provider_id AS "providerId", count(*) FILTER (WHERE c.status <> 'VOIDED')::int AS visits,
  count(*) FILTER (WHERE c.status <> 'VOIDED' AND EXISTS (
    SELECT FROM patient_charge p WHERE ${OF_VISIT}))::int AS charged
FROM claim c WHERE ${VISIT} GROUP BY 1`;

const CHARGED = `
SELECT DISTINCT p.provider_id AS "providerId", p.provider_reference AS "providerReference"
FROM patient_charge p JOIN claim c ON ${OF_VISIT} WHERE ${VISIT}`;

/** Of each visit whose member was reached the last answer. */
const CALLS = `
SELECT "providerId", count(*)::int AS reached, count(*) FILTER (WHERE outcome = 'CHARGED')::int AS charged
FROM (SELECT DISTINCT ON (p.provider_id, p.provider_reference) p.provider_id AS "providerId", p.outcome
  FROM call_back p JOIN claim c ON ${OF_VISIT} WHERE ${VISIT} AND p.outcome <> 'NOT_REACHED'
  ORDER BY p.provider_id, p.provider_reference, p.called_at DESC, p.id DESC) last
GROUP BY 1`;

function sumOf(balances: readonly VisitBalance[], currency: Currency): ChargeSum[] {
  const own = balances.filter((balance) => balance.currency === currency);
  if (own.length === 0) return [];
  const sum = { currency, chargedMinor: 0n, refundedMinor: 0n, dueMinor: 0n };
  for (const { chargedMinor, refundedMinor, dueMinor } of own) {
    sum.chargedMinor += chargedMinor;
    sum.refundedMinor += refundedMinor;
    sum.dueMinor += dueMinor;
  }
  return [sum];
}

async function balancesByProvider(manager: EntityManager, days: readonly string[]) {
  const visits = await manager.query<VisitKey[]>(CHARGED, [...days]);
  const charges = await loadVisits(manager, visits);
  const byProvider = new Map<string, VisitBalance[]>();
  visits.forEach(({ providerId }, index) => {
    const balance = balanceOf(charges[index]?.reports ?? [], charges[index]?.refunds ?? []);
    if (balance === null) return;
    byProvider.set(providerId, [...(byProvider.get(providerId) ?? []), balance]);
  });
  return byProvider;
}

/** How often patients are charged who should pay nothing, provider by provider. */
export class ChargeRates {
  constructor(private readonly dataSource: DataSource) {}

  /** The rates of the visits of some days, in five statements; providers without a visit are left out. */
  rates(actor: Actor, asked: AskedDays): Promise<ChargeRate[]> {
    const { from, to } = checkedDays("patientChargeRates", asked, LIMITS.reportDays);
    return readAs(this.dataSource, actor, async (manager) => {
      type Visits = { providerId: string; visits: number; charged: number };
      type Calls = { providerId: string; reached: number; charged: number };
      const visits = await manager.query<Visits[]>(VISITS, [from, to]);
      const calls = await manager.query<Calls[]>(CALLS, [from, to]);
      const balances = await balancesByProvider(manager, [from, to]);
      const called = new Map(calls.map((one) => [one.providerId, one]));
      return visits.map(({ providerId, visits: of, charged }) => {
        const answers = called.get(providerId);
        return {
          providerId,
          rate: wilson(charged, of),
          callBacks: wilson(answers?.charged ?? 0, answers?.reached ?? 0),
          sums: CURRENCIES.flatMap((one) => sumOf(balances.get(providerId) ?? [], one)),
        };
      });
    });
  }
}
