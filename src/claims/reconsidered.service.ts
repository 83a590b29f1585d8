import type { EntityManager } from "typeorm";
import { IDENTITY_CODES, MemberHistories, unpackFacts, type Judgement } from "../adjudication";
import { readCatalogueVersion } from "../plans";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { asJson } from "../shared/sql";
import { judgeKept, KEPT, recall, type KeptClaim, type Recalled } from "./kept-claim.service";
import { differs, type Outcome } from "./reconsideration.rules";
import type { Lookup } from "./recognise.service";

/** A decided claim as it is kept, with its standing decision. */
export interface DecidedKept extends KeptClaim {
  decision: Exclude<Outcome["decision"], "PENDED">;
  benefitMinor: bigint;
  adjudicationVersion: number;
  facts: object;
  /** Whether this decision has been listed before: then it is told, too, that it is right again. */
  noticed: boolean;
}

/**
 * Claims the engine has decided and that still stand, in pages: $1 the last id before the page, $2
 * how many. `where` tells which of them, from `claim c`, with parameters from $3 on.
 */
const decidedSql = (where: string): string => `
SELECT ${KEPT}, a.decision, a.benefit_minor AS "benefitMinor", a.version AS "adjudicationVersion", a.facts,
  EXISTS (SELECT FROM reconsideration n WHERE n.claim_id = c.id AND n.adjudication_version = a.version) AS noticed
FROM claim c JOIN LATERAL (
  SELECT * FROM adjudication WHERE claim_id = c.id ORDER BY version DESC LIMIT 1) a ON true
WHERE c.id > $1 AND c.status IN ('ADJUDICATED', 'SCHEDULED', 'PAID') AND a.kind = 'AUTOMATIC' AND a.facts IS NOT NULL
  AND ${where} ORDER BY c.id LIMIT $2`;

const LIST = `
INSERT INTO reconsideration (claim_id, provider_id, adjudication_version, noticed_at_version, noticed_at, decision, benefit_minor, codes)
SELECT r."claimId", r."providerId", r."adjudicationVersion", $2, $3, r.decision, r."benefitMinor", r.codes
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, "providerId" uuid, "adjudicationVersion" int,
  decision text, "benefitMinor" bigint, codes text[])
ON CONFLICT DO NOTHING`;

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Whoever was chosen for review was chosen when the claim came: nobody is chosen again. */
const notChosenAgain = ({ kept, ...rest }: Recalled): Recalled => ({
  ...rest,
  kept: {
    ...kept,
    findings: [
      ...kept.findings.map((finding) => ({
        ...finding,
        open: false,
        byPerson: finding.byPerson || !IDENTITY_CODES.includes(finding.code),
      })),
      ...["SEL-001", "SEL-002", "SEL-004"].map((code) => {
        return { code, line: 0, open: false, byPerson: true };
      }),
    ],
  },
});

const outcomeOf = ({ decision, benefitMinor }: Judgement): Outcome => ({
  decision: decision ?? "PENDED",
  benefitMinor: decision === null ? null : benefitMinor,
});

const primaryCodes = ({ reasons, lines }: Judgement): string[] => [
  ...new Set([...reasons, ...lines.flatMap((line) => line.reasons.slice(0, 1))].map((r) => r.code)),
];

/** Whose decisions are looked through, by what, and when that is noticed. */
export interface LookThrough {
  desk: Omit<Lookup, "manager">;
  /** Which claims, from `claim c`, with parameters from $3 on. */
  where: string;
  given: readonly unknown[];
  now: Date;
}

/** Lists those of some claims that would be decided otherwise by what is known now; it changes none. */
async function listSome(
  manager: EntityManager,
  claims: readonly DecidedKept[],
  { desk, now }: LookThrough,
): Promise<void> {
  const { candidateSecret: secret, fixedToday } = desk;
  const version = await readCatalogueVersion(manager);
  const catalogue = await desk.catalogue.at(version);
  const moment = momentOf(now, fixedToday);
  const asking = { candidateSecret: secret, now: moment.now };
  const { recalled } = await recall(manager, claims, asking);
  const rows = recalled.flatMap((one, index) => {
    const kept = claims[index] as DecidedKept;
    const histories = new MemberHistories();
    const { history } = unpackFacts(kept.facts);
    const judging = { catalogue, histories, secret, fixedToday, moment, history };
    const { judgement } = judgeKept(notChosenAgain(one), judging);
    const outcome = outcomeOf(judgement);
    if (!kept.noticed && !differs(kept, outcome)) return [];
    const { id: claimId, providerId, adjudicationVersion } = kept;
    const codes = primaryCodes(judgement);
    return [{ claimId, providerId, adjudicationVersion, ...outcome, codes }];
  });
  if (rows.length > 0) await manager.query(LIST, [asJson(rows), version, moment.now]);
}

/** Looks decisions through, a page of claims at a time, in the caller's transaction. */
export async function lookThrough(manager: EntityManager, look: LookThrough): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const asked = [after, LIMITS.waitingStep, ...look.given];
    const claims = await manager.query<DecidedKept[]>(decidedSql(look.where), asked);
    const last = claims.at(-1);
    if (!last) return;
    await listSome(manager, claims, look);
    after = last.id;
  }
}
