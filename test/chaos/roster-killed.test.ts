import { setTimeout as sleep } from "node:timers/promises";
import { issueCredential } from "../../src/access";
import { SeededRandom } from "../../src/demo/random";
import { SECRET } from "../kit/world";
import { Rig } from "./rig";
import { anySeed, RUN_LIMIT_MS } from "./run";

const ROWS = 5_000;
const MONTH = "2026-05";
const VICTIMS = ["api", "database", "api"] as const;
/** Longer than a list takes, on a machine that does much besides. */
const PATIENCE_MS = 60_000;

let rig: Rig;
let key: string;

beforeAll(async () => {
  rig = await Rig.open();
  key = await rig.asSuperuser(async (db) => {
    const wanted = { role: "ENROLMENT_OFFICER" as const, person: "clerk", expiresOn: "2100-01-01" };
    const credential = { pepper: SECRET, environment: "test" as const };
    return (await issueCredential(db.manager, { ...wanted, providerId: null }, credential)).key;
  });
}, RUN_LIMIT_MS);
afterAll(() => rig.close(), RUN_LIMIT_MS);

interface Told {
  digest: string | null;
  applied: boolean;
  joiners: number;
  errors: object[];
}

const APPLY = `mutation($input: ApplyRosterInput!) { applyRoster(input: $input) {
  digest applied joiners errors { code path } } }`;
const REGISTER =
  "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }";

/** What was answered; null: nothing was, or that the server cannot do it now. */
async function ask<T>(query: string, input: object): Promise<T | null> {
  try {
    const reply = await fetch(`${rig.addresses[0]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data, errors } = (await reply.json()) as { data: T | null; errors?: object[] };
    return errors ? null : data;
  } catch {
    return null;
  }
}

async function askUntilTold<T>(query: string, input: object): Promise<T> {
  for (;;) {
    const told = await ask<T>(query, input);
    if (told !== null) return told;
    await sleep(100);
  }
}

const listOf = (factoryCode: string) => ({
  factoryCode,
  month: MONTH,
  rows: Array.from({ length: ROWS }, (_, n) => ({
    badge: `${factoryCode}-${n}`,
    name: `Keo ${[...String(10_000 + n)].map((digit) => "bdfgjlmnst".charAt(+digit)).join("o")}`,
    birthDate: "1990-01-15",
    wage: { amount: "90.00", currency: "USD" },
  })),
});

/** Everything a list leaves behind: all of it counts, or nothing. */
async function standing(code: string): Promise<Record<string, number>> {
  const [row] = await rig.asSuperuser((db) =>
    db.query<Record<string, number>[]>(
      `WITH f AS (SELECT id FROM factory WHERE code = $1), c AS (
         SELECT * FROM coverage WHERE factory_id = (SELECT id FROM f))
       SELECT (SELECT count(*) FROM c)::int AS covers, (SELECT count(DISTINCT member_id) FROM c)::int AS people,
         (SELECT count(*) FROM member_wage WHERE factory_id = (SELECT id FROM f))::int AS wages,
         (SELECT count(*) FROM roster WHERE factory_id = (SELECT id FROM f))::int AS rosters,
         (SELECT count(*) FROM factory_roster WHERE factory_id = (SELECT id FROM f))::int AS months,
         (SELECT count(*) FROM member m WHERE NOT EXISTS (
           SELECT FROM coverage o WHERE o.member_id = m.id))::int AS strays,
         (SELECT count(*) FROM audit_entry WHERE operation = 'applyRoster')::int AS entries`,
      [code],
    ),
  );
  return row ?? {};
}

const AFTER = { covers: ROWS, people: ROWS, wages: ROWS, rosters: 1, months: 1 };

interface Round {
  victim: (typeof VICTIMS)[number];
  code: string;
  /** The kill falls so many milliseconds after the list was confirmed. */
  after: number;
}

/** Confirms a list, kills in the middle, and looks at what stands before and after it is sent again. */
async function killed({ victim, code, after }: Round) {
  const registered = { code, name: code, contractFrom: "2026-01-01", planCode: "HIP" };
  await askUntilTold(REGISTER, registered);
  const list = listOf(code);
  const { applyRoster: shown } = await askUntilTold<{ applyRoster: Told }>(APPLY, {
    ...list,
    dryRun: true,
  });
  const before = await standing(code);
  const confirmed = { ...list, dryRun: false, confirm: shown.digest };
  const sent = ask<{ applyRoster: Told }>(APPLY, confirmed);
  await sleep(after);
  if (victim === "api") rig.apis[0]?.kill();
  else {
    await rig.postgres.kill();
    await rig.postgres.start();
  }
  const told = await sent;
  await rig.apis[0]?.ready(AbortSignal.timeout(PATIENCE_MS));
  const between = await standing(code);
  const { applyRoster: again } = await askUntilTold<{ applyRoster: Told }>(APPLY, confirmed);
  return {
    shown,
    before,
    told: told?.applyRoster ?? null,
    between,
    again,
    then: await standing(code),
  };
}

/** How long a list takes that nobody disturbs. */
async function undisturbed(): Promise<number> {
  const registered = { code: "K0", name: "K0", contractFrom: "2026-01-01", planCode: "HIP" };
  await askUntilTold(REGISTER, registered);
  const list = listOf("K0");
  const { applyRoster } = await askUntilTold<{ applyRoster: Told }>(APPLY, {
    ...list,
    dryRun: true,
  });
  const started = performance.now();
  const done = await ask<{ applyRoster: Told }>(APPLY, {
    ...list,
    dryRun: false,
    confirm: applyRoster.digest,
  });
  expect(done?.applyRoster).toMatchObject({ applied: true, joiners: ROWS });
  return performance.now() - started;
}

test(
  "a list in whose middle a server or the database is killed is applied whole or not at all",
  async () => {
    const seed = anySeed();
    const random = new SeededRandom(`killed lists ${seed}`);
    const whole = await undisturbed();
    const unanswered = [];
    for (const [n, victim] of VICTIMS.entries()) {
      const after = random.whole(0, Math.ceil(whole));
      const round = await killed({ victim, code: `K${n + 1}`, after });
      const { shown, before, told, between, again, then } = round;
      const where = { seed, n, victim, after };
      expect({ where, before }).toMatchObject({
        where,
        before: { covers: 0, rosters: 0, months: 0, strays: before.strays },
      });
      const applied = between.rosters === 1;
      const entry = { entries: (before.entries ?? 0) + (applied ? 1 : 0), strays: before.strays };
      expect({ where, between }).toEqual({
        where,
        between: { ...(applied ? AFTER : before), ...entry },
      });
      if (told === null) unanswered.push(where);
      else expect({ where, told }).toMatchObject({ where, told: { applied: true } });
      expect({ where, again }).toEqual({
        where,
        again: { ...shown, applied: true, joiners: ROWS, errors: [] },
      });
      expect({ where, then }).toMatchObject({ where, then: { ...AFTER, strays: before.strays } });
    }
    expect(rig.apis.flatMap(({ crashes }) => crashes)).toEqual([]);
    expect(unanswered.length).toBeGreaterThan(0);
  },
  RUN_LIMIT_MS,
);
