import { accepted, claimInput, codes, submit } from "../claims/claims.kit";
import { setRules, told } from "../claims/decisions.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { everyFieldOf } from "./everything.kit";

let world: World;
let desk: string;
let officer: string;
/** Of the visit elsewhere: its provider's code, its date and its claim's number. */
let elsewhere: string[];

const LIMITS = {
  "LIM-001": { on: true, parameters: { maximum: "EMG=1" } },
  "LIM-002": { on: true, parameters: { days: "EMG=30" } },
  "LIM-003": { on: true, parameters: { maximum: "3" } },
  "LIM-009": { on: true, parameters: { amount: "30.00 USD" } },
  "LIM-010": { on: true, parameters: { amount: "EMERGENCY=29.00 USD" } },
  "LIM-012": { on: true },
  "DUP-003": { on: true },
  "DUP-005": { on: true, parameters: { days: "90" } },
};

/** Three visits and a stay elsewhere, and a second visit of the desk's own. */
beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
  const other = await world.key("DESK", "120105");
  const opd = [{ service: "OPD" }];
  for (const admittedOn of ["2026-02-03", "2026-02-13"]) {
    accepted(await submit(world, other, claimInput(admittedOn, { admittedOn, lines: opd })));
  }
  const lines = [{ service: "OPD" }, { service: "EMG", quantity: 5 }];
  const near = accepted(
    await submit(world, other, claimInput("near", { admittedOn: "2026-02-23", lines })),
  );
  elsewhere = ["120105", "2026-02-23", "2026-02-13", "2026-02-03", near.claimNumber];
  await setRules(world, LIMITS);
});
afterAll(() => world.close());

const REASONS = "reasons { code text parameters { name value } }";
const SPEAKING = ["DUP-002", "LIM-001", "LIM-002", "LIM-003", "LIM-009", "LIM-010"];

interface Told {
  code: string;
  text: string;
  parameters: { name: string; value: string }[];
}

const VISIT = {
  admittedOn: "2026-02-24",
  lines: [{ service: "OPD" }, { service: "EMG", quantity: 3 }],
};
const QUESTION = {
  member: { memberNumber: WHO.covered },
  serviceDate: VISIT.admittedOn,
  lines: VISIT.lines,
};

/** A claim that the visits elsewhere speak against. */
const speaking = async (reference: string) =>
  accepted(await submit(world, desk, claimInput(reference, VISIT)));

/** Everything the API tells of a claim and of the question before it, field by field. */
async function everythingOf(key: string, claimNumber: string): Promise<string> {
  const answers: unknown[] = [];
  for (const field of everyFieldOf("Claim")) {
    const query = `query($n: String) { claim(claimNumber: $n) { ${field} } }`;
    answers.push(await told(world, key, query, { n: claimNumber }));
  }
  const provider = key === desk ? {} : { providerId: await providerId() };
  for (const field of everyFieldOf("EligibilityAnswer")) {
    const query = `query($input: EligibilityInput!) { eligibility(input: $input) { ${field} } }`;
    answers.push(await told(world, key, query, { input: { ...QUESTION, ...provider } }));
  }
  return JSON.stringify(answers);
}

async function providerId(): Promise<string> {
  const query = "{ providers(first: 100) { edges { node { id code } } } }";
  const { providers } = await told<{
    providers: { edges: { node: { id: string; code: string } }[] };
  }>(world, officer, query);
  return providers.edges.find(({ node }) => node.code === "120104")?.node.id ?? "";
}

test("a desk reads no date, provider or claim of a visit elsewhere in any field", async () => {
  const claim = await speaking("every field");
  expect(codes(claim.reasons)).toEqual(expect.arrayContaining(SPEAKING));
  const forDesk = await everythingOf(desk, claim.claimNumber);
  const forStaff = await everythingOf(officer, claim.claimNumber);
  expect(elsewhere.filter((secret) => forDesk.includes(secret))).toEqual([]);
  expect(elsewhere.filter((secret) => !forStaff.includes(secret))).toEqual([]);
});

test("a desk reads neutral texts, without parameters and counts, where staff read all", async () => {
  const claim = await speaking("texts");
  const query = `query($n: String) { claim(claimNumber: $n) { ${REASONS} lines { ${REASONS} } } }`;
  const read = async (key: string) => {
    type Read = { claim: { reasons: Told[]; lines: { reasons: Told[] }[] } };
    const answer = await told<Read>(world, key, query, { n: claim.claimNumber });
    const all = [answer.claim, ...answer.claim.lines].flatMap(({ reasons }) => reasons);
    return all.filter(({ code }) => SPEAKING.includes(code));
  };
  for (const { text, parameters } of await read(desk)) {
    expect(parameters).toEqual([]);
    expect(text).not.toMatch(/\d|[{}]/);
  }
  for (const { text, parameters } of await read(officer)) {
    expect(parameters).not.toEqual([]);
    expect(text).toMatch(/\d/);
  }
});

test("the desk's question is answered in neutral texts too, in each language", async () => {
  const texts = "en: text(language: EN) km: text(language: KM) fr: text(language: FR)";
  const fields = `reasons { code ${texts} parameters { name } }`;
  const query = `query($input: EligibilityInput!) { eligibility(input: $input) { ${fields} lines { ${fields} } } }`;
  type Read = Record<"en" | "km" | "fr", string> & { code: string; parameters: object[] };
  type Answer = { eligibility: { reasons: Read[]; lines: { reasons: Read[] }[] } };
  const { eligibility } = await told<Answer>(world, desk, query, { input: QUESTION });
  const all = [eligibility, ...eligibility.lines].flatMap(({ reasons }) => reasons);
  const speakingOnes = all.filter(({ code }) => SPEAKING.includes(code));
  expect(new Set(codes(speakingOnes))).toEqual(new Set(SPEAKING));
  for (const { en, km, fr, parameters } of speakingOnes) {
    expect(parameters).toEqual([]);
    expect(`${en} ${km} ${fr}`).not.toMatch(/[0-9០-៩{}]/);
  }
});
