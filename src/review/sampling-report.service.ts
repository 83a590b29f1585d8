import type { DataSource } from "typeorm";
import type { Actor } from "../access";
import { addDays, startOfDay } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { CURRENCIES, type Currency } from "../shared/money";
import { readAs } from "../shared/transactions";
import { checkedDays, type AskedDays } from "./charge-days.service";
import { errorAmount, wilson, type ErrorAmount, type Proportion } from "./sampling.rules";

/** What the random sample tells of a provider's claims. */
export interface SampledProvider {
  providerId: string;
  /** Claims that the draw was held for. */
  couldBeDrawn: number;
  drawn: number;
  reviewed: number;
  /** Drawn, and ended by the desk before a person looked at them. */
  withdrawn: number;
  errors: Proportion;
  amounts: (ErrorAmount & { currency: Currency })[];
  seedVersions: string[];
}

/** Claims of days by receipt; a desk's later act does not take them out: the draw was held for them. */
const RECEIVED = "c.received_at >= $1 AND c.received_at < $2";
const IS_DRAWN = `EXISTS (SELECT FROM finding f WHERE f.claim_id = c.id AND f.code = 'SEL-001')`;

/**
 * The draw was held where the rule ran, but a claim that the engine denies outright waits for nobody.
 * A claim that waits for something else, undrawn, comes in with its decision.
 */
const FRAME = `
SELECT c.provider_id AS "providerId", count(*)::int AS claims FROM claim c
WHERE ${RECEIVED} AND (${IS_DRAWN} OR EXISTS (
  SELECT FROM adjudication a WHERE a.claim_id = c.id AND a.version = 1
    AND 'SEL-001' = ANY(string_to_array(a.ran, ' ')) AND NOT (a.kind = 'AUTOMATIC' AND a.decision = 'DENIED')))
GROUP BY 1`;

/** Reasons of a person's: the reviewer's own, and any that is given with a sentence. */
const PERSONS = `x.claim_id = c.id AND x.adjudication_version = h.version
  AND (x.code LIKE 'REV-%' OR x.parameters ? 'sentence')`;

/**
 * The drawn claims with their first decision, where a person has looked. The draw makes a claim wait
 * before anything is decided: when its finding was resolved by a person, so was the first decision,
 * also when a fact had to come besides. An appeal decides again, and changes nothing here.
 */
const DRAWN = `
SELECT c.provider_id AS "providerId", c.currency, c.status IN ('VOIDED', 'SUPERSEDED') AS ended,
  s.parameters ->> 'share' AS share, s.parameters ->> 'seed' AS seed,
  h.benefit_minor::float8 AS benefit,
  EXISTS (SELECT FROM reason x WHERE ${PERSONS}) AS wrong,
  (SELECT coalesce(sum(x.amount_minor), 0)::float8 FROM reason x WHERE ${PERSONS}) AS taken
FROM finding d JOIN claim c ON c.id = d.claim_id
LEFT JOIN LATERAL (SELECT r.parameters FROM reason r WHERE r.claim_id = c.id AND r.code = 'SEL-001'
  AND r.parameters ? 'share' ORDER BY r.adjudication_version LIMIT 1) s ON true
LEFT JOIN adjudication h ON h.claim_id = c.id AND h.version = 1 AND d.resolved_by IS NOT NULL
WHERE d.code = 'SEL-001' AND ${RECEIVED}`;

interface DrawnClaim {
  providerId: string;
  currency: Currency;
  ended: boolean;
  share: string | null;
  seed: string | null;
  /** What the person has let be paid; null while nobody has looked. */
  benefit: number | null;
  wrong: boolean;
  /** What the person has taken off. */
  taken: number;
}

/** The amounts of one currency; a claim whose probability is not on record tells of none. */
function amountsIn(claims: readonly DrawnClaim[], currency: Currency) {
  const own = claims.filter((one) => one.currency === currency && one.share !== null);
  const awaited = own.filter(({ ended, benefit }) => !ended || benefit !== null).length;
  const reviewed = own.flatMap(({ benefit, taken, share }) =>
    benefit === null ? [] : [{ probability: Number(share), base: benefit + taken, error: taken }],
  );
  return own.length === 0 ? [] : [{ currency, ...errorAmount(reviewed, awaited) }];
}

function summed(providerId: string, couldBeDrawn: number, claims: readonly DrawnClaim[]) {
  const reviewed = claims.filter(({ benefit }) => benefit !== null);
  const withdrawn = claims.filter(({ ended, benefit }) => ended && benefit === null);
  const seeds = claims.flatMap(({ seed }) => (seed === null ? [] : [seed]));
  return {
    providerId,
    couldBeDrawn,
    drawn: claims.length,
    reviewed: reviewed.length,
    withdrawn: withdrawn.length,
    errors: wilson(reviewed.filter(({ wrong }) => wrong).length, reviewed.length),
    amounts: CURRENCIES.flatMap((currency) => amountsIn(claims, currency)),
    seedVersions: [...new Set(seeds)].sort(),
  };
}

/** What the random sample of claims tells. */
export class SamplingReports {
  constructor(private readonly dataSource: DataSource) {}

  /** By provider, of the claims received on some days: two statements. */
  report(actor: Actor, days: AskedDays): Promise<SampledProvider[]> {
    const { from, to } = checkedDays("samplingReport", days, LIMITS.reportDays);
    const span = [startOfDay(from), startOfDay(addDays(to, 1))];
    return readAs(this.dataSource, actor, async (manager) => {
      type Frame = { providerId: string; claims: number };
      const frame = await manager.query<Frame[]>(FRAME, span);
      const drawn = await manager.query<DrawnClaim[]>(DRAWN, span);
      return frame.map(({ providerId, claims }) =>
        summed(
          providerId,
          claims,
          drawn.filter((one) => one.providerId === providerId),
        ),
      );
    });
  }
}
