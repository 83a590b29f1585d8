import type { EntityManager } from "typeorm";
import { readHistories, resolversOf, ruleCard, RULINGS, type Catalogue } from "../adjudication";
import { judgeKept, KEPT, pastRowOf, recall, writeRejudged } from "../claims";
import type { KeptClaim, Recalled, Rejudged } from "../claims";
import { dayAt, toEpochDay, type Moment } from "../shared/dates";
import { writeTogether } from "../shared/sql";
import { actAs } from "../shared/transactions";
import { REVIEWS } from "./assumptions.data";
import { workingHour, type Calendar } from "./calendar";
import { STAFF } from "./credentials";
import type { SeededRandom } from "./random";
import { SENTENCES } from "./reviews.data";

/** Claims decided by one statement of each kind. */
const STEP = 200;

const WAITING = `
SELECT ${KEPT}, (SELECT array_agg(l.line ORDER BY l.line) FROM claim_line l WHERE l.claim_id = c.id) AS lines
FROM claim c WHERE c.status = 'PENDED' AND NOT EXISTS (
  SELECT FROM finding f WHERE f.claim_id = c.id AND f.code = 'PRC-001')
ORDER BY c.received_at, c.claim_number`;

type Waiting = KeptClaim & { lines: number[] };

/** What deciding the history's waiting claims stands on. */
export interface ReviewHistory {
  manager: EntityManager;
  catalogue: Catalogue;
  calendar: Calendar;
  random: SeededRandom;
  secret: string;
}

/** Who decides what, and when: their person and role, and the lines they deny by a code. */
interface Decision {
  moment: Moment;
  person: string;
  role: string;
  denied: { line: number; code: string }[];
}

const REVIEWERS = [
  { role: "CLAIMS_OFFICER", person: STAFF.claims },
  { role: "MEDICAL_REVIEWER", person: STAFF.medical },
  { role: "SENIOR_REVIEWER", person: STAFF.review },
] as const;

/** The first who may resolve every finding of a claim: the senior reviewer always may. */
function reviewerOf(codes: readonly string[]) {
  const may = ({ role }: (typeof REVIEWERS)[number]) =>
    codes.every((code) => resolversOf(ruleCard(code)).includes(role));
  return REVIEWERS.find(may) ?? REVIEWERS[2];
}

/** What becomes of a claim; null where it still waits today. */
function decisionOn(claim: Waiting, { calendar, random }: ReviewHistory): Decision | null {
  const open = claim.findings.filter((one) => one.open);
  const unknown = open.some(({ code }) => code === "ELG-001");
  const [least, most] = REVIEWS.days;
  const days = unknown ? REVIEWS.unknownDays : random.whole(least, most);
  const now = workingHour(toEpochDay(dayAt(new Date(claim.receivedAt))) + days, random.next());
  const denying = open.filter(({ code }) => random.chance(REVIEWS.denied[code] ?? 0));
  if (now >= calendar.present) return null;
  const denied = claim.lines.flatMap((line) => {
    const by = denying.find((one) => one.line === 0 || one.line === line);
    return by ? [{ line, code: by.code }] : [];
  });
  return {
    moment: { now, today: dayAt(now) },
    ...reviewerOf(open.map(({ code }) => code)),
    denied,
  };
}

/** The claim as its reviewer leaves it to the engine: nothing is open, and lines are denied. */
const ruled = (claim: Waiting, { denied, role }: Decision): KeptClaim => ({
  ...claim,
  findings: claim.findings.map((one) => ({ ...one, byPerson: one.byPerson || one.open })),
  rulings: denied.map(({ line, code }) => {
    const left = { quantity: null, minor: null, overrides: false };
    return {
      line,
      ruling: "DENY",
      code,
      role,
      ...left,
      parameters: { sentence: sentenceOf(code) },
    };
  }),
});

const sentenceOf = (code: string): string => SENTENCES[code] ?? "The record does not bear it out.";

function askerOf({ person }: Decision) {
  const nobody = { credentialId: null, role: null, providerId: null, documentHash: null };
  return { requestId: "demo", person, operation: "decideClaim", ...nobody };
}

const rulingRows = (claim: Waiting, by: Decision) =>
  ruled(claim, by).rulings.map(({ line, ruling, code }) => ({
    ...{ claimId: claim.id, providerId: claim.providerId, line, ruling, code },
    ...{ allowedQuantity: null, benefitMinor: null, overrides: false, parameters: {} },
    ...{ sentence: sentenceOf(code ?? ""), person: by.person, role: by.role },
    ...{ at: by.moment.now, version: claim.version + 1 },
  }));

async function decideSome(
  history: ReviewHistory,
  some: readonly { claim: Waiting; decision: Decision }[],
): Promise<void> {
  const { manager, catalogue, secret, calendar } = history;
  const asking = { candidateSecret: secret, now: calendar.present };
  const { recalled } = await recall(
    manager,
    some.map(({ claim }) => claim),
    asking,
  );
  const members = recalled.flatMap(({ member }) => (member ? [member.id] : []));
  const histories = await readHistories(manager, members);
  const rejudged = some.map(({ claim, decision }, index): Rejudged => {
    const { moment, person } = decision;
    const authority = { kind: "REVIEW", person, version: 1 } as const;
    const judging = { catalogue, histories, secret, fixedToday: null, moment, authority };
    const decided = judgeKept(
      { ...(recalled[index] as Recalled), kept: ruled(claim, decision) },
      judging,
    );
    const past = pastRowOf(decided);
    if (past) histories.add(past);
    const codes = claim.findings.filter(({ open }) => open).map(({ code }) => code);
    const details = { codes: [...new Set(codes)].join(", ") };
    const said = { event: "REVIEWED", details, resolves: () => true, namesPatient: false } as const;
    return { kept: claim, claim: decided, word: { asker: askerOf(decision), ...said } };
  });
  const rows = some.flatMap(({ claim, decision }) => rulingRows(claim, decision));
  await writeTogether(manager, [{ insertion: RULINGS, rows }]);
  await writeRejudged(manager, rejudged);
}

/** Decides what waited in the history, as HIP's reviewers would have, days after it came. */
export async function reviewHistory(history: ReviewHistory): Promise<number> {
  const { manager } = history;
  await actAs(manager, { role: "ENGINE", providerId: null });
  const waiting = await manager.query<Waiting[]>(WAITING);
  const decided = waiting.flatMap((claim) => {
    const decision = decisionOn(claim, history);
    return decision ? [{ claim, decision }] : [];
  });
  for (let from = 0; from < decided.length; from += STEP) {
    await decideSome(history, decided.slice(from, from + STEP));
  }
  await actAs(manager, { role: "IMPORT", providerId: null });
  return decided.length;
}
