import { accepted, claimInput, submit } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import { Clerk, type Applied, type Row } from "./rosters.kit";

const MONTH = "2026-04";
const ROUNDS = 5;

let world: World;
let officer: string;
let clerks: [Clerk, Clerk];
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER", undefined, "one");
  const colleague = await world.key("ENROLMENT_OFFICER", undefined, "two");
  clerks = [new Clerk(world.ask, officer), new Clerk(world.ask, colleague)];
});
afterAll(() => world.close());

/** A factory of its own, of which nothing is known yet. */
async function newFactory(): Promise<string> {
  serial += 1;
  const code = `R${serial}`;
  const input = { code, name: code, contractFrom: "2026-01-01", planCode: "HIP" };
  await world.ask(
    officer,
    "mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) { errors { code } } }",
    { input },
  );
  return code;
}

/** A word of letters for a number: no two of one sound. */
const word = (n: number): string =>
  [...String(1000 + n)].map((digit) => "bdfgjlmnst".charAt(Number(digit))).join("o");

const people = (count: number, factory: string): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    badge: `${factory} ${n}`,
    name: `Tep ${word(n)}`,
    birthDate: `19${70 + (n % 30)}-0${1 + (n % 9)}-15`,
    wage: { amount: "90.00", currency: "USD" },
  }));

const covers = async (code: string): Promise<number> => {
  const [row] = await world.root.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM coverage c JOIN factory f ON f.id = c.factory_id
     WHERE f.code = $1 AND c.superseded_at IS NULL`,
    [code],
  );
  return row?.n ?? 0;
};

const asked = (factoryCode: string, rows: Row[], { digest }: Applied) => ({
  factoryCode,
  month: MONTH,
  rows,
  dryRun: false,
  confirm: digest,
});

test("of two lists of one factory at once one is applied, and the other is stale", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const code = await newFactory();
    const lists = [people(40, code), people(55, code)];
    const shown = await Promise.all(lists.map((rows) => clerks[0].show(code, MONTH, rows)));
    const done = await Promise.all(
      clerks.map((clerk, n) => clerk.send(asked(code, lists[n] ?? [], shown[n] as Applied))),
    );
    const [won, lost] = done.toSorted((a, b) => Number(b.applied) - Number(a.applied));
    expect(won).toMatchObject({ applied: true, errors: [] });
    expect(lost).toMatchObject({ applied: false, digest: null, errors: [{ path: ["confirm"] }] });
    expect(await covers(code)).toBe(won?.rows.length);
  }
});

test("the same confirmed ten times at once is applied once, and all are told the same", async () => {
  const code = await newFactory();
  const rows = people(40, code);
  const shown = await clerks[0].show(code, MONTH, rows);
  const done = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      (clerks[n % 2] ?? clerks[0]).send(asked(code, rows, shown)),
    ),
  );
  for (const one of done) expect(one).toEqual(done[0]);
  expect(done[0]).toMatchObject({ applied: true, joiners: 40, digest: shown.digest });
  expect(await covers(code)).toBe(40);
  const [row] = await world.root.query<{ n: number }[]>(
    "SELECT count(*)::int AS n FROM roster r JOIN factory f ON f.id = r.factory_id WHERE f.code = $1",
    [code],
  );
  expect(row?.n).toBe(1);
});

test("lists of two factories at once are both applied", async () => {
  const codes = [await newFactory(), await newFactory()];
  const done = await Promise.all(
    codes.map((code, n) => (clerks[n] ?? clerks[0]).apply(code, MONTH, people(60, code))),
  );
  expect(done.map(({ applied, joiners }) => ({ applied, joiners }))).toEqual(
    codes.map(() => ({ applied: true, joiners: 60 })),
  );
  const numbers = done.flatMap(({ rows }) => rows.map(({ memberNumber }) => memberNumber));
  expect(new Set(numbers).size).toBe(120);
});

test("claims of members are taken in while their factory's list is applied", async () => {
  const desk = await world.key("DESK", "120104");
  const code = await newFactory();
  const rows = people(300, code);
  const first = await clerks[0].apply(code, "2026-03", rows);
  const raised = rows.map((row) => ({ ...row, wage: { amount: "95.00", currency: "USD" } }));
  const claim = (n: number) => {
    const member = { memberNumber: first.rows[n]?.memberNumber ?? "" };
    return submit(world, desk, claimInput(`during ${n}`, { member, admittedOn: "2026-05-04" }));
  };
  const [done, ...claims] = await Promise.all([
    clerks[0].apply(code, MONTH, raised),
    ...Array.from({ length: 8 }, (_, n) => claim(n)),
  ]);
  expect(done).toMatchObject({ applied: true, changes: 300, errors: [] });
  expect(claims.map((one) => accepted(one).claimNumber)).toHaveLength(8);
});

/** Statements of the work itself: a key is looked up again whenever what was known of it is old. */
const counted = (): number =>
  world.statements().filter((sql) => !/\bcredential\b/.test(sql)).length;

/** The statements of looking at a list and of applying it. */
async function statementsOf(code: string, month: string, rows: Row[]): Promise<[number, number]> {
  world.statements();
  const shown = await clerks[0].show(code, month, rows);
  const looked = counted();
  await clerks[0].send({ ...asked(code, rows, shown), month });
  return [looked, counted()];
}

/** A next list in which everything happens: one part each stays, changes, is renamed, leaves or is left out. */
const nextOf = (rows: Row[], numbers: (string | null)[]): Row[] =>
  rows.flatMap((row, n): Row[] => {
    const memberNumber = numbers[n];
    const kinds: Row[][] = [
      [row],
      [{ ...row, phone: "099 111 222", wage: { amount: "99.00", currency: "USD" } }],
      [{ ...row, badge: `${row.badge} new`, memberNumber }],
      [{ ...row, leftOn: "2026-04-11" }],
      [],
      [{ ...row, memberNumber, birthDate: "2031-01-01" }],
      [
        { ...row, badge: `${row.badge} joiner`, birthDate: "1969-06-06", phone: `088 ${1000 + n}` },
        row,
      ],
    ];
    return kinds[n % kinds.length] ?? [];
  });

/** Everything that is read once and kept has been read. */
async function warm(): Promise<void> {
  const code = await newFactory();
  await clerks[0].apply(code, MONTH, people(2, code));
}

test("a list of three hundred takes no more statements than a list of one", async () => {
  await warm();
  const [small, large] = [await newFactory(), await newFactory()];
  const one = await statementsOf(small, "2026-03", people(1, small));
  expect(await statementsOf(large, "2026-03", people(300, large))).toEqual(one);
});

test("a list in which everything happens takes no more statements for many than for few", async () => {
  await warm();
  const counts = [];
  for (const size of [7, 280]) {
    const code = await newFactory();
    const rows = people(size, code);
    const { rows: told } = await clerks[0].apply(code, "2026-03", rows);
    const next = nextOf(
      rows,
      told.map(({ memberNumber }) => memberNumber),
    );
    counts.push(await statementsOf(code, MONTH, next));
  }
  expect(counts[1]).toEqual(counts[0]);
});
