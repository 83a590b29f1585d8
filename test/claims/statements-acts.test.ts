import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, dayGiver, submitAll } from "./claims.kit";
import { correction, replace, withdraw, withdrawal } from "./corrections.kit";
import { promised, taken, takenTogether } from "./promised.kit";
import { publishPrice } from "./waiting.kit";

let world: World;
let desk: string;
let officer: string;
let administrator: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
});
afterAll(() => world.close());

/** The statements of a piece of work, once everything it needs often is in memory. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  for (const key of [desk, officer, administrator]) await world.ask(key, "{ scheme { name } }");
  await world.ask(desk, `{ services { code } }`);
  world.statements();
  await work();
  return world.statements();
}
const counted = async (work: () => Promise<unknown>) => (await statementsOf(work)).length;

const SERVICES = ["OPD", "EMG", "DEL", "COSM"];
const lines = (size: number) =>
  Array.from({ length: size }, (_, index) => ({ service: SERVICES[index % 4] ?? "OPD" }));

async function claims(size: number, rest: (index: number) => object = () => ({})) {
  const serial = day();
  const inputs = Array.from({ length: size }, (_, index) =>
    claimInput(`A-${serial}-${index}`, { admittedOn: day(), ...rest(index) }),
  );
  const { results } = await submitAll(world, desk, { claims: inputs });
  return results.map((result, index) => ({ claim: accepted(result), input: inputs[index] ?? {} }));
}

test("claims that quote promises take no more statements, for one and for twenty", async () => {
  const visits = async (size: number) => {
    const all: object[] = [];
    for (let n = 0; n < size; n += 1) {
      const { input } = await promised(world, desk, { day: day(), lines: lines(n + 1) });
      all.push(input);
    }
    return all;
  };
  const [alone = {}] = await visits(1);
  const [one, twenty] = [await visits(1), await visits(20)];
  const plain = [claimInput("plain", { admittedOn: day() })];
  const counts = [
    await counted(() => takenTogether(world.ask, desk, plain)),
    await counted(() => taken(world.ask, desk, alone)),
    await counted(() => takenTogether(world.ask, desk, one)),
    await counted(() => takenTogether(world.ask, desk, twenty)),
  ];
  expect(new Set(counts)).toEqual(new Set([counts[0]]));
});

test("an answer by a promise takes three statements, for one service and for forty", async () => {
  const serviceDate = day();
  for (const size of [1, 40]) {
    const { guarantee } = await promised(world, desk, { day: serviceDate, lines: lines(4) });
    const member = { guaranteeNumber: guarantee.number };
    const input = { member, serviceDate, lines: lines(size) };
    const question = `query($input: EligibilityInput!) { eligibility(input: $input) { status
      guarantee { number token } lines { outcome whatWouldChange { code } reasons { code } } } }`;
    expect(await counted(() => world.ask(desk, question, { input }))).toBe(3);
  }
});

test("a replacement takes the same statements with one line and with a hundred", async () => {
  const counts: number[] = [];
  for (const size of [1, 20, 100]) {
    const [standing] = await claims(1);
    if (!standing) throw new Error("no claim");
    const wish = correction(standing.claim, { claim: { ...standing.input, lines: lines(size) } });
    counts.push(
      await counted(async () => {
        expect((await replace(world, desk, wish)).errors).toEqual([]);
      }),
    );
  }
  expect(new Set(counts).size).toBe(1);
});

test("a void takes the same statements for a claim of one line and of a hundred", async () => {
  const counts: number[] = [];
  for (const size of [1, 20, 100]) {
    const [standing] = await claims(1, () => ({ lines: lines(size) }));
    if (!standing) throw new Error("no claim");
    counts.push(
      await counted(async () => {
        const { errors } = await withdraw(world, desk, withdrawal(standing.claim));
        expect(errors).toEqual([]);
      }),
    );
  }
  expect(new Set(counts).size).toBe(1);
});

const PAGE = `query($first: Int!, $filter: ClaimFilter) { claims(first: $first, filter: $filter) { edges { node {
  claimNumber provider { code } member { memberNumber } waitsOn dueOn
  timeline { kind text } replaces { claimNumber } replacedBy { claimNumber status }
  reasons { code text } findings { code }
  lines { line service { code } reasons { code } whatWouldChange { code schemePays { amount } } }
  adjudications { version trace { code } } } } } }`;

/** What a row of the page says of its chain. */
interface Row {
  replaces: object | null;
  replacedBy: object | null;
}

test("a page with everything that is told of claims takes the same statements for 1 row and 20", async () => {
  const both = { lines: [{ service: "OPD" }, { service: "COSM" }] };
  for (const { claim, input } of await claims(10, () => both)) {
    const middle = await replace(world, desk, correction(claim, { claim: input }));
    const last = correction(middle.claim ?? claim, { claim: input });
    expect((await replace(world, desk, last)).errors).toEqual([]);
  }
  const filter = { status: ["SUPERSEDED"] };
  const counts: number[] = [];
  for (const first of [1, 20]) {
    counts.push(
      await counted(async () => {
        const { data, errors } = await world.ask<{ claims: { edges: { node: Row }[] } }>(
          officer,
          PAGE,
          { first, filter },
        );
        expect(errors).toBeUndefined();
        expect(data.claims.edges).toHaveLength(first);
        expect(data.claims.edges[0]?.node.replaces).not.toBeNull();
        expect(data.claims.edges[0]?.node.replacedBy).not.toBeNull();
      }),
    );
  }
  expect(counts[0]).toBe(counts[1]);
});

test("deciding twenty claims that waited takes the same statements as deciding one", async () => {
  const counts: number[] = [];
  const months = ["2026-03", "2026-04"];
  for (const [index, size] of [1, 20].entries()) {
    const month = months[index] ?? "";
    const waiting = await claims(size, (nth) => ({
      admittedOn: `${month}-${String(nth + 1).padStart(2, "0")}`,
      lines: [{ service: "NOPR" }],
    }));
    expect(waiting.every(({ claim }) => claim.status === "PENDED")).toBe(true);
    const price = { service: "NOPR", price: "4000", from: `${month}-01`, to: `${month}-28` };
    counts.push(await counted(() => publishPrice(world, administrator, price)));
    const [row] = await world.root.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM claim WHERE claim_number = ANY($1) AND status = 'ADJUDICATED'`,
      [waiting.map(({ claim }) => claim.claimNumber)],
    );
    expect(row?.n).toBe(size);
  }
  expect(counts[1]).toBe(counts[0]);
});
