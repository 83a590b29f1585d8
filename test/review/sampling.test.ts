import { dayGiver, accepted, codes, submit, type ShownClaim } from "../claims/claims.kit";
import { withdraw, withdrawal } from "../claims/corrections.kit";
import { setRules, told } from "../claims/decisions.kit";
import { freshClaim, publishPrice } from "../claims/waiting.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { khr } from "./charges.kit";
import { REPORT, type Report } from "./sampling.kit";
import { reviewed, reviewKeys, type ReviewKeys } from "./review.kit";

let world: World;
let keys: ReviewKeys;
const day = dayGiver("2026-02-02");

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
});
afterAll(() => world.close());

/** Lets a share of claims be drawn: the share is kept with each, so that tests know who is. */
const drawing = (share: string) =>
  setRules(world, { "SEL-001": { on: true, parameters: { share } } });

async function claim(rest: object = {}, key = keys.desk): Promise<ShownClaim> {
  return accepted(await submit(world, key, freshClaim({ admittedOn: day(), ...rest })));
}

const TODAY = { from: "2026-06-15", to: "2026-06-15" };
const report = async (span: object = TODAY) =>
  (await told<{ samplingReport: Report[] }>(world, keys.auditor, REPORT, span)).samplingReport;
const ofDesk = async () => (await report()).find(({ provider }) => provider.code === "120104");

test("nothing is told of claims that no draw was held for", async () => {
  await claim();
  expect(await report()).toEqual([]);
});

test("a drawn claim keeps seed and probability, for the staff and not for the desk", async () => {
  await drawing("1");
  const drawn = await claim();
  expect(codes(drawn.reasons)).toEqual(["SEL-001"]);
  const query = `query($n: String!) { claim(claimNumber: $n) { reasons { text(language: EN)
    parameters { name value } } adjudications { trace { code inputs { name value } } } } }`;
  const read = async (key: string) =>
    (await told<{ claim: { reasons: object[] } }>(world, key, query, { n: drawn.claimNumber }))
      .claim.reasons;
  const text = "The claim was drawn by lot for a second look; nothing is wrong with it.";
  expect(await read(keys.senior)).toEqual([
    {
      text,
      parameters: [
        { name: "seed", value: "1" },
        { name: "share", value: "1" },
      ],
    },
  ]);
  expect(await read(keys.desk)).toEqual([{ text, parameters: [] }]);
  expect(await ofDesk()).toMatchObject({
    couldBeDrawn: 1,
    drawn: 1,
    reviewed: 0,
    errorRate: { count: 0, of: 0, value: null, status: "INSUFFICIENT_DATA" },
    errorAmounts: [{ currency: "KHR", total: null, share: null, status: "INSUFFICIENT_DATA" }],
    seedVersions: ["1"],
  });
  expect(await reviewed(world, keys.senior, drawn)).toMatchObject({ decision: "APPROVED" });
  expect(await ofDesk()).toMatchObject({ reviewed: 1, errorRate: { count: 0, of: 1, value: 0 } });
});

test("what a person denies or reduces is an error, by count and by amount", async () => {
  await drawing("0.5");
  // Half of them are drawn: until four are.
  const drawn: ShownClaim[] = [];
  let sent = 1;
  while (drawn.length < 4) {
    const one = await claim({ lines: [{ service: "OPD" }, { service: "EMG", quantity: 2 }] });
    sent += 1;
    if (one.status === "PENDED") drawn.push(one);
    else expect(one.status).toBe("ADJUDICATED");
  }
  const [right, denied, reduced, waiting] = drawn as [
    ShownClaim,
    ShownClaim,
    ShownClaim,
    ShownClaim,
  ];
  expect(waiting.status).toBe("PENDED");
  await reviewed(world, keys.senior, right);
  const said = { sentence: "the patient was never there" };
  await reviewed(world, keys.senior, denied, [
    { line: 1, ruling: "DENY", reasonCode: "REV-005", ...said },
  ]);
  await reviewed(world, keys.senior, reduced, [
    { line: 2, ruling: "REDUCE", allowedQuantity: 1, reasonCode: "REV-002", ...said },
  ]);
  const found = await ofDesk();
  expect(found).toMatchObject({
    couldBeDrawn: sent,
    drawn: 5,
    reviewed: 4,
    withdrawn: 0,
    errorRate: { count: 2, of: 4, value: 0.5 },
  });
  // Four of five are looked at; by hand: 6,000 and 20,000 riel, each by 1 / (0.5 x 4/5).
  const total = (6_000 + 20_000) / (0.5 * (4 / 5));
  const variance = 0.6 * ((6_000 / 0.4) ** 2 + (20_000 / 0.4) ** 2);
  expect(found?.errorAmounts).toMatchObject([
    {
      currency: "KHR",
      total: khr(String(total)),
      standardError: khr(String(Math.round(Math.sqrt(variance)))),
      method: "HORVITZ_THOMPSON",
      status: "INSUFFICIENT_DATA",
    },
  ]);
  // Of what the engine would have paid: three of 46,000 by 0.4 each, and the first of 6,000 by 4/5.
  const base = (3 * 46_000) / 0.4 + 6_000 / 0.8;
  expect(found?.errorAmounts[0]?.share).toBeCloseTo(total / base, 9);
});

test("a desk that voids what was drawn takes it out of the review, not out of the report", async () => {
  await drawing("1");
  const before = await ofDesk();
  const one = await claim();
  expect((await withdraw(world, keys.desk, withdrawal(one))).errors).toEqual([]);
  expect(await ofDesk()).toMatchObject({
    couldBeDrawn: (before?.couldBeDrawn ?? 0) + 1,
    drawn: (before?.drawn ?? 0) + 1,
    reviewed: before?.reviewed,
    withdrawn: 1,
  });
});

test("a claim that the rules deny outright waits for nobody, and is not among them", async () => {
  const before = await ofDesk();
  const one = await claim({ member: { memberNumber: WHO.never } });
  expect(one).toMatchObject({ status: "ADJUDICATED", decision: "DENIED" });
  expect(await ofDesk()).toEqual(before);
});

test("what is looked at and then still waits for a price is reviewed when the price decides it", async () => {
  const before = await ofDesk();
  const admittedOn = day();
  const one = await claim({ admittedOn, lines: [{ service: "NOPR" }] });
  expect(codes(one.findings).sort()).toEqual(["PRC-001", "SEL-001"]);
  const looked = await reviewed(world, keys.senior, one);
  expect(looked).toMatchObject({ status: "PENDED" });
  expect((await ofDesk())?.reviewed).toBe(before?.reviewed);
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  const to = day();
  const price = { service: "NOPR", price: "4000", from: admittedOn, to };
  expect((await publishPrice(world, administrator, price)).publishTariff.errors).toEqual([]);
  expect(await ofDesk()).toMatchObject({
    reviewed: (before?.reviewed ?? 0) + 1,
    errorRate: { count: before?.errorRate.count },
  });
});

test("an override is an error of the rules, too, and takes off nothing", async () => {
  const before = await ofDesk();
  const lines = [{ service: "OPD" }, { service: "COSM" }];
  const one = await claim({ lines });
  const said = { sentence: "the burn had to be treated" };
  await reviewed(world, keys.senior, one, [{ line: 2, ruling: "ALLOW", ...said }]);
  expect((await ofDesk())?.errorRate.count).toBe((before?.errorRate.count ?? 0) + 1);
});

test("providers are told apart, and days by when the claim was received", async () => {
  await claim({ lines: [{ service: "LAB" }] }, keys.hospital);
  expect((await report()).map(({ provider }) => provider.code).sort()).toEqual(["120104", "NH01"]);
  expect(await report({ from: "2026-06-14", to: "2026-06-14" })).toEqual([]);
  expect(await report({ from: "2026-06-16", to: "2026-06-30" })).toEqual([]);
  const { errors } = await world.ask(keys.auditor, REPORT, {
    from: "2026-06-16",
    to: "2026-06-15",
  });
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
