import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, dayGiver, submit, submitAll } from "./claims.kit";
import { setRules, told } from "./decisions.kit";

let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-02-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  await setRules(world, { "PRV-005": { on: true, parameters: { levels: "HEALTH_CENTER" } } });
});
afterAll(() => world.close());

interface Effect {
  code: string;
  codes: string[];
  remedy: { action: string; by: string };
  schemePays: { amount: string; currency: string };
  text: string;
  km: string;
  fr: string;
}

const EFFECTS = `whatWouldChange { code codes remedy { action by } schemePays { amount currency }
  text km: text(language: KM) fr: text(language: FR) }`;
const QUESTION = `query($input: EligibilityInput!) { eligibility(input: $input) { lines { ${EFFECTS} } } }`;
const CLAIM = `query($n: String) { claim(claimNumber: $n) { lines { ${EFFECTS} } } }`;

async function asked(member: string, lines: object[], rest: object = {}): Promise<Effect[][]> {
  const input = { member: { memberNumber: member }, serviceDate: "2026-06-10", lines, ...rest };
  type Read = { eligibility: { lines: { whatWouldChange: Effect[] }[] } };
  const { eligibility } = await told<Read>(world, desk, QUESTION, { input });
  return eligibility.lines.map(({ whatWouldChange }) => whatWouldChange);
}

async function claimed(claimNumber: string, key = desk): Promise<Effect[][]> {
  type Read = { claim: { lines: { whatWouldChange: Effect[] }[] } };
  const { claim } = await told<Read>(world, key, CLAIM, { n: claimNumber });
  return claim.lines.map(({ whatWouldChange }) => whatWouldChange);
}

const FOUR = [{ service: "OPD", quantity: 4 }];
const LETTER = {
  code: "PRV-005",
  codes: ["PRV-005"],
  remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
  schemePays: { amount: "24000", currency: "KHR" },
  text: "with a referral letter: 24,000 riel",
  km: "ដោយ​មាន​លិខិត​បញ្ជូន៖ ២៤.០០០ រៀល",
  fr: "avec une lettre d'orientation : 24\u00a0000\u00a0riels",
};

test("a desk is told what the missing letter would bring, in each language", async () => {
  expect(await asked(WHO.covered, FOUR)).toEqual([[LETTER]]);
  const letter = { fromProviderCode: "120105", date: "2026-06-09" };
  expect(await asked(WHO.covered, FOUR, { referral: letter })).toEqual([[]]);
});

test("each line is told its own amount, and nothing where the remedy would not pay it", async () => {
  const basket = [{ service: "OPD" }, { service: "COSM" }, { service: "NOPR" }, { service: "EMG" }];
  const amounts = (await asked(WHO.covered, basket)).map((effects) =>
    effects.map(({ schemePays }) => schemePays.amount),
  );
  expect(amounts).toEqual([["6000"], [], [], ["20000"]]);
});

test("two remedies that pay only together are told as one", async () => {
  const [effects = []] = await asked(WHO.ended, FOUR);
  expect(effects).toMatchObject([
    { code: "ELG-003", codes: ["ELG-003", "PRV-005"], schemePays: { amount: "24000" } },
  ]);
  expect(effects[0]?.text).toBe(
    "with the enrolment confirmed by the factory, with a referral letter: 24,000 riel",
  );
});

test("a claim tells the same as the question before it, from the facts it was decided by", async () => {
  const input = claimInput("from facts", { admittedOn: "2026-06-10", lines: FOUR });
  const claim = accepted(await submit(world, desk, input));
  expect(claim.decision).toBe("DENIED");
  expect(await claimed(claim.claimNumber)).toEqual([[LETTER]]);
  await world.root.query("UPDATE tariff SET price_minor = 7000 WHERE price_minor = 6000");
  expect((await asked(WHO.second, FOUR))[0]?.[0]?.schemePays.amount).toBe("28000");
  expect(await claimed(claim.claimNumber, officer)).toEqual([[LETTER]]);
  await world.root.query("UPDATE tariff SET price_minor = 6000 WHERE price_minor = 7000");
});

test("a claim that waits, is over, or was ruled on by a person tells of no remedy", async () => {
  const send = async (reference: string, rest: object = {}) =>
    accepted(
      await submit(world, desk, claimInput(reference, { admittedOn: day(), lines: FOUR, ...rest })),
    );
  const unknown = await send("waits", {
    member: { unidentified: true },
    patientAsSeen: { name: "Somebody", sex: "FEMALE", birthYear: 1990 },
    referral: { fromProviderCode: "120105", date: "2026-02-01" },
  });
  expect(unknown.status).toBe("PENDED");
  expect(await claimed(unknown.claimNumber)).toEqual([[]]);
  const over = await send("over");
  await world.root.query("UPDATE claim SET status = 'VOIDED' WHERE claim_number = $1", [
    over.claimNumber,
  ]);
  expect(await claimed(over.claimNumber)).toEqual([[]]);
  const ruled = await send("ruled");
  expect(await claimed(ruled.claimNumber)).toEqual([[LETTER]]);
  await world.root.query(
    `INSERT INTO reason (claim_id, provider_id, adjudication_version, line, position, code, severity, amount_minor)
     SELECT id, provider_id, 1, 1, 9, 'REV-001', 'DENY', 0 FROM claim WHERE claim_number = $1`,
    [ruled.claimNumber],
  );
  expect(await claimed(ruled.claimNumber)).toEqual([[]]);
});

test("what would change takes the same statements for 1 claim and 20", async () => {
  const claims = Array.from({ length: 20 }, (_, index) =>
    claimInput(`many ${index}`, { admittedOn: day(), lines: FOUR }),
  );
  await submitAll(world, desk, { claims });
  const query = `query($first: Int!) { claims(first: $first) { edges { node { lines { ${EFFECTS} } } } } }`;
  const read = async (first: number) => {
    await told(world, officer, "{ scheme { name } }");
    world.statements();
    await told(world, officer, query, { first });
    return world.statements().length;
  };
  expect(await read(20)).toBe(await read(1));
});
