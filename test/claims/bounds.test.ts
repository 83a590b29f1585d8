import { openWorld, type World } from "../kit/world";
import {
  accepted,
  claimInput,
  count,
  dayGiver,
  expectBalanced,
  submit,
  submitAll,
} from "./claims.kit";
import { correction, replace, setStatus, standing, withdraw, withdrawal } from "./corrections.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
const day = dayGiver("2026-03-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

test.each([
  [1, "6000"],
  [999, "5994000"],
])("a quantity of %i is paid by the unit", async (quantity, amount) => {
  const lines = [{ service: "OPD", quantity }];
  const claim = accepted(
    await submit(world, desk, claimInput(`Q-${quantity}`, { admittedOn: day(), lines })),
  );
  expectBalanced(claim);
  expect(claim.submitted).toEqual(khr(amount));
  expect(claim.lines).toMatchObject([{ quantity }]);
});

test("a hundred lines may have one line reference: it is the provider's own matter", async () => {
  const lines = Array.from({ length: 100 }, () => ({
    service: "OPD",
    providerLineReference: "the same",
  }));
  const claim = accepted(
    await submit(world, desk, claimInput("100 lines", { admittedOn: day(), lines })),
  );
  expect(claim.lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
  expectBalanced(claim);
});

test("a hundred claims of one batch under one reference: one claim, replays and conflicts", async () => {
  const input = claimInput("one of 100", { admittedOn: day() });
  const claims = Array.from({ length: 100 }, (_, nth) => ({ ...input, emergency: nth % 2 === 1 }));
  const { results, accepted: taken, refused } = await submitAll(world, desk, { claims });
  expect([taken, refused]).toEqual([50, 50]);
  expect(results.filter(({ claim, replayed }) => claim && !replayed)).toHaveLength(1);
  const numbers = results.map(({ claim, conflict }) => (claim ?? conflict)?.claimNumber);
  expect(new Set(numbers).size).toBe(1);
  const conflicts = results.filter(({ conflict }) => conflict !== null);
  expect(conflicts.every(({ errors }) => errors[0]?.code === "INT-009")).toBe(true);
  expect(await count(world, "claim", "one of 100")).toBe(1);
});

test("what the desk itself has voided is not replaced, and what is scheduled is not voided", async () => {
  const { claim, input } = await standing(world, desk);
  expect((await withdraw(world, desk, withdrawal(claim))).errors).toEqual([]);
  const wish = { ...correction(claim, { claim: input }), expectedVersion: 2 };
  const replaced = await replace(world, desk, wish);
  expect(replaced).toMatchObject({ claim: null, errors: [{ code: "INT-011" }] });
  const scheduled = await standing(world, desk);
  await setStatus(world, scheduled.claim, "SCHEDULED");
  const refused = await withdraw(world, desk, withdrawal(scheduled.claim));
  expect(refused).toMatchObject({ claim: null, errors: [{ code: "INT-011" }] });
});

test.each([
  [
    "a tariff in a third currency",
    `publishTariff(input: { providerCode: "120104", from: "2026-07-01", prices: [{ service: "LAB",
      pricing: FEE, price: { amount: "1.00", currency: THB } }] })`,
  ],
  [
    "a quantity of 2^31",
    `submitClaim(input: { providerReference: "Q", member: { unidentified: true }, visitKind: OUTPATIENT,
      admittedOn: "2026-06-10", diagnoses: ["J06.9"], lines: [{ service: "OPD", quantity: 2147483648 }] })`,
  ],
])("%s is refused by the schema, before anybody reads it", async (_, mutation) => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  const before = [await count(world, "tariff"), await count(world, "claim")];
  const { errors } = await world.ask(administrator, `mutation { ${mutation} { errors { code } } }`);
  expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  expect([await count(world, "tariff"), await count(world, "claim")]).toEqual(before);
});
