import { PayOffice, type Prepared } from "./remittances.kit";

/**
 * Statements measured, for one claim and for twenty; BEGIN and COMMIT not counted. Reads: the
 * remittance, its lines with their audit entry, their items and reasons; the provider is in memory,
 * of the version that is asked for.
 */
const REMITTANCE = 6;
const LIST = 6;
const ADVICE = 6;
const OF_CLAIMS = 4;

let office: PayOffice;
let small: Prepared;
let large: Prepared;

beforeAll(async () => {
  office = await PayOffice.open();
  await office.claims("S-", 1);
  small = await office.pay();
  await office.claims("L-", 20);
  large = await office.pay();
});
afterAll(() => office.world.close());

/** How many statements a piece of work takes, once everything it needs often is in memory. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  office.world.statements();
  await work();
  return office.world.statements().length;
}

const FIELDS = `number total { amount } provider { code } lines { claimNumber paid { amount }
  reductions { code text } items { serviceName reductions { code } } }`;
const ONE = `query($id: ID!) { remittance(id: $id) { ${FIELDS} } }`;
const ask = (query: string, variables: object = {}) =>
  statementsOf(() => office.world.ask(office.key("DESK"), query, variables));

test(`a remittance with all its lines takes ${REMITTANCE} statements, of one claim or of twenty`, async () => {
  expect(await ask(ONE, { id: small.id })).toBe(REMITTANCE);
  expect(await ask(ONE, { id: large.id })).toBe(REMITTANCE);
});

test(`a list of remittances with all their lines takes ${LIST} statements, of one or of two`, async () => {
  const list = `query($first: Int) { remittances(first: $first) { edges { node { ${FIELDS} } } } }`;
  expect(await ask(list, { first: 1 })).toBe(LIST);
  expect(await ask(list, { first: 2 })).toBe(LIST);
});

test(`claims that name their remittance take ${OF_CLAIMS} statements, one or twenty`, async () => {
  const claims = `query($first: Int) { claims(first: $first) { edges { node { remittance { number } } } } }`;
  expect(await ask(claims, { first: 1 })).toBe(OF_CLAIMS);
  expect(await ask(claims, { first: 20 })).toBe(OF_CLAIMS);
});

test.each(["json", "csv", "html"])(
  `an advice as %s takes ${ADVICE} statements, of one claim or of twenty`,
  async (form) => {
    expect(await statementsOf(() => office.advice(small, form))).toBe(ADVICE);
    expect(await statementsOf(() => office.advice(large, form))).toBe(ADVICE);
  },
);
