import { claimInput, dayGiver, submitAll } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import { actOf, khr } from "./charges.kit";

let world: World;
let desk: string;
let officer: string;
let finance: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  finance = await world.key("FINANCE", undefined, "Rith");
  await world.root.query("UPDATE member SET phone = '012'");
  await visits(1);
  await world.ask(finance, "{ providers { edges { node { code } } } }");
});
afterAll(() => world.close());

/** How many statements a piece of work takes, once everything it needs often is in memory. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  for (const key of [desk, officer, finance]) await world.ask(key, "{ scheme { name } }");
  await world.ask(desk, "{ services { edges { cursor } } }");
  world.statements();
  await work();
  return world.statements().length;
}

let serial = 0;
async function visits(size: number, rest: object = {}): Promise<string[]> {
  const claims = Array.from({ length: size }, () =>
    claimInput(`S-${(serial += 1)}`, { admittedOn: day(), ...rest }),
  );
  const { results } = await submitAll(world, desk, { claims });
  return results.map(({ claim }) => claim?.claimNumber ?? "");
}

test("claims that tell of charges take no more statements than those that do not", async () => {
  const charged = { patientPaid: khr("100") };
  const counts = [
    await counted(() => visits(1)),
    await counted(() => visits(1, charged)),
    await counted(() => visits(20, charged)),
  ];
  expect(new Set(counts).size).toBe(1);
});

/** Credential and catalogue included; as they are now: more is a decision. */
const EXPECTED = [8, 9, 8];

test("a report, a refund and a call take the same statements, whatever was told before", async () => {
  const [claimNumber] = await visits(1);
  const bare = (act: Parameters<typeof actOf>[0]) =>
    actOf(act).replace(/claim \{[\s\S]*\} replayed/, "replayed");
  let times = 0;
  const report = () => {
    const amount = khr(String((times += 100)));
    const input = { claimNumber, amount, source: "STAFF", note: "a letter" };
    return world.ask(officer, bare("reportPatientCharge"), { input });
  };
  const refund = () => {
    const input = {
      claimNumber,
      amount: khr("1"),
      paidOn: "2026-06-15",
      receipt: `S${(times += 1)}`,
    };
    return world.ask(finance, bare("recordPatientRefund"), { input });
  };
  const call = () => {
    const input = { claimNumber, outcome: "NOT_REACHED", note: `no answer ${(times += 1)}` };
    return world.ask(officer, bare("recordCallBack"), { input });
  };
  const first = [await counted(report), await counted(refund), await counted(call)];
  for (let n = 0; n < 5; n += 1) await Promise.all([report(), refund(), call()]);
  const again = [await counted(report), await counted(refund), await counted(call)];
  expect(again).toEqual(first);
  expect(first).toEqual(EXPECTED);
});

test("lists, reports and samples take the same statements for few visits and for many", async () => {
  const span = 'from: "2026-01-01", to: "2026-03-31"';
  const asked: [key: string, query: string][] = [
    [
      finance,
      "{ patientCharges(first: 100) { edges { node { due { amount } claim { claimNumber } } } } }",
    ],
    [
      finance,
      `{ patientChargeRates(${span}) { provider { code } rate { value } due { amount } } }`,
    ],
    [
      officer,
      `{ callBackSample(${span}, size: 100) { visits { claimNumber provider { code } } } }`,
    ],
    [finance, "{ claims(first: 100) { edges { node { patientCharge { due { amount } } } } } }"],
  ];
  const counts = async () => {
    const found: number[] = [];
    for (const [key, query] of asked) found.push(await counted(() => world.ask(key, query)));
    return found;
  };
  const few = await counts();
  await visits(40, { patientPaid: khr("100") });
  // The credential is read again after a while: not what is counted.
  await counts();
  expect(await counts()).toEqual(few);
});
