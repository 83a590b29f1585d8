import { openWorld, type World } from "../kit/world";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const OWED = `{ factoryMonths(factoryCode: "F01", from: "2026-01", to: "2026-03") {
  month arrears { amount currency } } }`;
const BOOK = `mutation($input: RecordContributionsInput!) { recordContributions(input: $input) {
  months { month arrears { amount } } errors { code } } }`;

interface Owed {
  factoryMonths: { month: string; arrears: { amount: string; currency: string }[] | null }[];
}

test("a factory's months tell what is still owed for each, and not to those who see no premiums", async () => {
  const finance = await world.key("FINANCE");
  const before = (await world.ask<Owed>(finance, OWED)).data.factoryMonths;
  const { data } = await world.ask<{
    contributionMonths: { arrears: object; employerDue: object; employeeDue: object }[];
  }>(
    finance,
    `{ contributionMonths(factoryCode: "F01", from: "2026-01", to: "2026-03") {
      arrears { amount currency } employerDue { amount currency } employeeDue { amount currency } } }`,
  );
  const months = data.contributionMonths;
  expect(before.map(({ arrears }) => arrears)).toEqual(months.map(({ arrears }) => [arrears]));
  const [, february] = months;
  const input = {
    factoryCode: "F01",
    contributions: [
      {
        month: "2026-02",
        employer: february?.employerDue,
        employee: february?.employeeDue,
        receivedOn: "2026-03-10",
        reference: "B-1",
      },
    ],
  };
  await world.ask(finance, BOOK, { input });
  const after = (await world.ask<Owed>(finance, OWED)).data.factoryMonths;
  expect(after.map(({ arrears }) => arrears)).toEqual([before[0]?.arrears, [], before[2]?.arrears]);
  const seen = await world.ask<Owed>(await world.key("ANALYST"), OWED);
  expect(seen.data.factoryMonths.map(({ arrears }) => arrears)).toEqual([null, null, null]);
});
