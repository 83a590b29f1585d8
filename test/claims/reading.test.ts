import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, CLAIM_FIELDS, claimInput, submit, type ShownClaim } from "./claims.kit";

let world: World;
let desk: string;
let foreign: string;
let officer: string;
let enrolment: string;
let finance: string;
let decided: ShownClaim;
let pended: ShownClaim;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  foreign = await world.key("DESK", "NH01");
  officer = await world.key("CLAIMS_OFFICER");
  enrolment = await world.key("ENROLMENT_OFFICER");
  finance = await world.key("FINANCE");
  decided = accepted(await submit(world, desk, claimInput("K-1")));
  pended = accepted(
    await submit(
      world,
      desk,
      claimInput("K-2", { patientAsSeen: { name: "Keo Bopha" }, lines: [{ service: "EMG" }] }),
    ),
  );
});
afterAll(() => world.close());

async function claimBy(key: string, args: string) {
  const query = `{ claim(${args}) { ${CLAIM_FIELDS} } }`;
  const { data, errors } = await world.ask<{ claim: ShownClaim | null }>(key, query);
  return errors ? (errors[0]?.extensions.code ?? "error") : data.claim;
}
const providerId = async (code: string) => {
  const [row] = await world.root.query<{ id: string }[]>(
    "SELECT id FROM provider WHERE code = $1",
    [code],
  );
  return Buffer.from(`Provider:${row?.id ?? ""}`).toString("base64url");
};

test("a claim is found by id, by number and by the desk's own reference, as it was answered", async () => {
  expect(await claimBy(desk, `id: "${decided.id}"`)).toEqual(decided);
  expect(await claimBy(desk, `claimNumber: "${decided.claimNumber}"`)).toEqual(decided);
  expect(await claimBy(desk, `providerReference: "K-1"`)).toEqual(decided);
  expect(await claimBy(desk, `providerReference: "K-2"`)).toEqual(pended);
});

test("staff name whose reference it is; a reference of another provider is nobody's", async () => {
  const [own, other] = [await providerId("120104"), await providerId("NH01")];
  const reference = `providerReference: "K-1"`;
  expect(await claimBy(officer, `${reference}, providerId: "${own}"`)).toMatchObject({
    claimNumber: decided.claimNumber,
  });
  expect(await claimBy(officer, `${reference}, providerId: "${other}"`)).toBeNull();
  expect(await claimBy(officer, reference)).toBe("BAD_USER_INPUT");
});

test.each([
  ["no key", "providerId: null"],
  ["two keys", `claimNumber: "C1", providerReference: "K-1"`],
])("%s is a fault that says so", async (_, args) => {
  expect(await claimBy(desk, args)).toBe("BAD_USER_INPUT");
});

test.each([
  ["the id", () => `id: "${decided.id}"`],
  ["the number", () => `claimNumber: "${decided.claimNumber}"`],
  ["the reference", () => `providerReference: "K-1"`],
  ["an id of nothing", () => `id: "nothing"`],
  ["an id of another type", () => `id: "${Buffer.from("Member:1").toString("base64url")}"`],
  ["a number nobody has", () => `claimNumber: "C0000000000"`],
])("by %s another provider's desk sees nothing, as if there were none", async (_, args) => {
  expect(await claimBy(foreign, args())).toBeNull();
});

async function node(key: string, id: string) {
  const query = `query($id: ID!) { node(id: $id) { __typename id ... on Claim { claimNumber } } }`;
  const { data, errors } = await world.ask<{ node: object | null }>(key, query, { id });
  expect(errors).toBeUndefined();
  return data.node;
}

test("node(id) gives the claim to its own desk and to staff, and to nobody else", async () => {
  const seen = { __typename: "Claim", id: decided.id, claimNumber: decided.claimNumber };
  expect(await node(desk, decided.id)).toEqual(seen);
  expect(await node(officer, decided.id)).toEqual(seen);
  expect(await node(foreign, decided.id)).toBeNull();
  expect(await node(await world.key("ANALYST"), decided.id)).toBeNull();
  expect(await node(enrolment, decided.id)).toBeNull();
  expect(await node(enrolment, pended.id)).toMatchObject({ claimNumber: pended.claimNumber });
  expect(await node(desk, decided.id.toLowerCase())).toBeNull();
});

test("nodes(ids) keeps the order asked and leaves out what is not the caller's", async () => {
  const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { claimNumber } } }`;
  const ids = [pended.id, "nothing", decided.id, pended.id];
  const own = await world.ask<{ nodes: object[] }>(desk, query, { ids });
  expect(own.data.nodes).toEqual([
    { claimNumber: pended.claimNumber },
    null,
    { claimNumber: decided.claimNumber },
    { claimNumber: pended.claimNumber },
  ]);
  const other = await world.ask<{ nodes: object[] }>(foreign, query, { ids });
  expect(other.data.nodes).toEqual([null, null, null, null]);
});

test("another provider's desk lists none of the claims, whatever it filters by", async () => {
  const own = await providerId("120104");
  const filters = [
    {},
    { providerId: own },
    { memberNumber: WHO.covered },
    { reasonCode: "ELG-007" },
  ];
  for (const filter of filters) {
    const query = `query($filter: ClaimFilter) { claims(filter: $filter) { edges { cursor } } }`;
    const { data } = await world.ask(foreign, query, { filter });
    expect(data).toEqual({ claims: { edges: [] } });
  }
});

test("staff see the patient, the desk sees a mask, finance pays without the diagnosis", async () => {
  const query = `{ claim(claimNumber: "${decided.claimNumber}") {
    member { name masked } diagnoses { code principal } } }`;
  const seenBy = async (key: string) => (await world.ask<{ claim: object }>(key, query)).data.claim;
  expect(await seenBy(officer)).toEqual({
    member: { name: "Sok Dara", masked: false },
    diagnoses: [{ code: "J06.9", principal: true }],
  });
  expect(await seenBy(desk)).toMatchObject({ member: { masked: true } });
  expect(JSON.stringify(await seenBy(desk))).not.toContain("Dara");
  expect(await seenBy(finance)).toMatchObject({ diagnoses: null });
});

test.each(["ANALYST", "ADMINISTRATOR", "STAKEHOLDER"] as const)(
  "the role %s may not read claims at all",
  async (role) => {
    expect(await claimBy(await world.key(role), `id: "${decided.id}"`)).toBe("FORBIDDEN");
  },
);

test.each(["CLAIMS_OFFICER", "FINANCE", "AUDITOR", "SENIOR_REVIEWER"] as const)(
  "the role %s may not submit claims: only a desk speaks for its provider",
  async (role) => {
    const { errors } = await world.ask(
      await world.key(role),
      `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`,
      { input: claimInput("staff") },
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  },
);
