import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("CLAIMS_OFFICER");
});
afterAll(() => world.close());

async function spoken(query: string, language?: string) {
  const reply = await world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: {
      authorization: `Bearer ${desk}`,
      ...(language !== undefined && { "accept-language": language }),
    },
    payload: { query },
  });
  return reply.json<{ data: Record<string, unknown> }>().data;
}

const KHMER = /\p{Script=Khmer}/u;

test.each([
  ["km", "Visit (km)"],
  ["km-KH,km;q=0.9,en;q=0.8", "Visit (km)"],
  ["fr", "Visit (fr)"],
  ["fr;q=0.4, km;q=0.8", "Visit (km)"],
  ["de, fr;q=0.5", "Visit (fr)"],
  ["de", "Visit"],
  ["*", "Visit"],
  ["", "Visit"],
  [undefined, "Visit"],
])("to a client that reads %s a service is called %s", async (language, name) => {
  const data = await spoken(
    '{ services(filter: { text: "OPD" }) { edges { node { name } } } }',
    language,
  );
  expect(data).toEqual({ services: { edges: [{ node: { name } }] } });
});

const ANSWER = `{ eligibility(input: { member: { memberNumber: "${WHO.ended}" }, serviceDate: "2026-05-01" }) {
  status instruction fr: instruction(language: FR)
  reasons { code text en: text(language: EN) parameters { name value } remedy { text } } } }`;

interface Spoken {
  eligibility: {
    status: string;
    instruction: string;
    fr: string;
    reasons: {
      code: string;
      text: string;
      en: string;
      parameters: object[];
      remedy: { text: string };
    }[];
  };
}

test("texts change with the language; codes and parameters never do", async () => {
  const [en, km, fr] = await Promise.all(
    ["en", "km", "fr"].map(
      async (language) => (await spoken(ANSWER, language)) as unknown as Spoken,
    ),
  );
  const texts = [en, km, fr].map((answer) => answer?.eligibility.instruction);
  expect(new Set(texts).size).toBe(3);
  expect(km?.eligibility.instruction).toMatch(KHMER);
  expect(km?.eligibility.fr).toBe(fr?.eligibility.instruction);
  const reason = (answer: Spoken | undefined) => answer?.eligibility.reasons[0];
  expect(reason(km)?.text).toMatch(KHMER);
  expect(reason(km)?.remedy.text).toMatch(KHMER);
  expect(reason(km)?.en).toBe(reason(en)?.text);
  expect(reason(fr)?.text).not.toBe(reason(en)?.text);
  for (const answer of [km, fr]) {
    expect(reason(answer)?.code).toBe("ELG-003");
    expect(reason(answer)?.parameters).toEqual(reason(en)?.parameters);
  }
});

const visit = (reference: string, rest: string) =>
  `{ providerReference: "${reference}", member: { memberNumber: "${WHO.covered}" }, ` +
  `visitKind: OUTPATIENT, admittedOn: "2026-06-10", diagnoses: ["J06"], ${rest} }`;
interface Refused {
  errors: { message: string; remedy: { text: string } }[];
}
const REFUSED = `mutation {
  submitClaim(input: ${visit("W", `dischargedOn: "2026-06-09", lines: [{ service: "OPD", quantity: 0 }]`)}) {
    errors { message remedy { text } } }
  submitClaims(input: { claims: [${visit("W-1", "lines: []")}], controlCount: 2 }) {
    errors { message remedy { text } } } }`;

test("a refusal is read whole in each language, figures and dates too", async () => {
  const told = async (language: string) =>
    (Object.values(await spoken(REFUSED, language)) as Refused[]).flatMap(({ errors }) => errors);
  expect((await told("en")).map(({ message }) => message)).toEqual([
    "The value of lines.0.quantity cannot be used: not between 1 and 999.",
    "The date 9 June 2026 cannot be: before the admission.",
    "The value of controlCount cannot be used: the number of claims in the batch is 1.",
  ]);
  expect((await told("fr")).map(({ message }) => message)).toEqual([
    "La valeur de lines.0.quantity est inutilisable : hors de l'intervalle de 1 à 999.",
    "La date 9 juin 2026 est impossible : avant l'admission.",
    "La valeur de controlCount est inutilisable : le nombre de demandes du lot est 1.",
  ]);
  const khmer = (await told("km")).map(({ message, remedy }) => message + remedy.text).join();
  expect(khmer.replace(/lines\.0\.quantity|controlCount/g, "")).toMatch(/^[^a-zA-Z0-9]+$/);
});

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { claimNumber providerReference diagnoses { text } } replayed errors { code path } } }`;

interface Submitted {
  submitClaim: {
    claim: { claimNumber: string; providerReference: string; diagnoses: { text: string }[] } | null;
    replayed: boolean;
    errors: object[];
  };
}

function submit(providerReference: string, diagnosisText = "cough") {
  const input = {
    providerReference,
    member: { memberNumber: WHO.covered },
    visitKind: "OUTPATIENT",
    admittedOn: "2026-06-10",
    diagnoses: [],
    diagnosisText,
    lines: [{ service: "OPD" }],
  };
  return world.ask<Submitted>(desk, SUBMIT, { input });
}

test.each([
  ["Khmer", "លេខ-១២៣ សុខ ដារ៉ា"],
  ["Khmer with stacked consonants and vowels", "ក្ម្រោះស្ត្រី"],
  ["emoji with a joiner", "V-👩🏽‍⚕️-🧾"],
  ["letters beyond the basic plane", "𐐷𝒳"],
  ["a composed letter", "caf\u00e9"],
  ["a decomposed letter", "cafe\u0301-2"],
  ["several combining marks", "q\u0323\u0307-3"],
  ["line ends and tabs", "line\nend\ttab"],
])("%s comes back byte for byte as NFC has it", async (_, text) => {
  const wanted = Buffer.from(text.normalize("NFC"));
  const { data, errors } = await submit(text, text);
  expect(errors).toBeUndefined();
  const { claim } = data.submitClaim;
  expect(Buffer.from(claim?.providerReference ?? "")).toEqual(wanted);
  expect(Buffer.from(claim?.diagnoses[0]?.text ?? "")).toEqual(wanted);
  const found = await world.ask<{ claim: object | null }>(
    desk,
    "query($reference: String) { claim(providerReference: $reference) { providerReference } }",
    { reference: text.normalize("NFD") },
  );
  expect(found.data.claim).toEqual({ providerReference: text.normalize("NFC") });
});

test("one reference written in two ways is one reference", async () => {
  const first = await submit("r\u00e9f\u00e9rence");
  const again = await submit("re\u0301fe\u0301rence");
  expect(again.data.submitClaim).toEqual({ ...first.data.submitClaim, replayed: true });
});

test.each([
  ["NUL", "V\u0000"],
  ["half of a character", "V\ud83d"],
  ["the other half", "\udc69V"],
  ["halves in the wrong order", "\udc69\ud83d"],
  ["a bell", "V\u0007"],
  ["an escape", "\u001b[31mV"],
  ["delete", "V\u007f"],
  ["a C1 control", "V\u0085"],
])("%s is refused, wherever it is, and nothing is stored", async (_, text) => {
  const stored = () => world.db.query("SELECT count(*) FROM claim");
  const before = await stored();
  for (const answer of [await submit(text), await submit("V-fine", text)]) {
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(answer.data ?? null).toBeNull();
  }
  const filter = { filter: { memberNumber: text } };
  const listed = "query($filter: ClaimFilter) { claims(filter: $filter) { edges { cursor } } }";
  const asked = await world.ask(officer, listed, filter);
  expect(asked.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect(await stored()).toEqual(before);
});

test("a text over its bound is refused by name of the argument", async () => {
  const { errors } = await submit("V-long", "x".repeat(2_001));
  expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(errors?.[0]?.message).toContain("input.diagnosisText");
  expect((await submit("V-long", "x".repeat(2_000))).errors).toBeUndefined();
});
