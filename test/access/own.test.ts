import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;
let other: string;
let claim: { id: string; claimNumber: string };
let foreignProvider: string;

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { id claimNumber status } errors { code path } } }`;

interface Submitted {
  submitClaim: {
    claim: { id: string; claimNumber: string; status: string } | null;
    errors: { code: string; path: string[] }[];
  };
}

async function submit(providerReference: string, own: object = {}, key = desk) {
  const input = {
    providerReference,
    member: { memberNumber: WHO.covered },
    visitKind: "OUTPATIENT",
    admittedOn: "2026-06-10",
    diagnoses: ["J06"],
    lines: [{ service: "OPD" }],
    ...own,
  };
  const { data, errors } = await world.ask<Submitted>(key, SUBMIT, { input });
  expect(errors).toBeUndefined();
  return data.submitClaim;
}

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  other = await world.key("DESK", "NH01");
  const made = await submit("V-1");
  if (!made.claim) throw new Error("the claim was refused");
  claim = made.claim;
  const query = "{ viewer { provider { id } } }";
  const { data } = await world.ask<{ viewer: { provider: { id: string } } }>(desk, query);
  foreignProvider = data.viewer.provider.id;
});
afterAll(() => world.close());

const MISSING = globalId("Claim", "01890000-0000-7000-8000-00000000dead");
const NODE = "query($id: ID!) { node(id: $id) { id __typename } }";
const numbers = async (key: string): Promise<string[]> => {
  const query = "{ claims(first: 100) { edges { node { providerReference } } } }";
  const { data, errors } = await world.ask<{
    claims: { edges: { node: { providerReference: string } }[] };
  }>(key, query);
  expect(errors).toBeUndefined();
  return data.claims.edges.map(({ node }) => node.providerReference).sort();
};

test("another provider's claim answers exactly like one that does not exist", async () => {
  expect(await world.ask(desk, NODE, { id: claim.id })).toEqual({
    data: { node: { id: claim.id, __typename: "Claim" } },
  });
  const missing = { data: { node: null } };
  for (const id of [claim.id, MISSING]) {
    expect(await world.ask(other, NODE, { id })).toEqual(missing);
  }
  const byId = "query($id: ID) { claim(id: $id) { id } }";
  for (const id of [claim.id, MISSING, "nonsense"]) {
    expect(await world.ask(other, byId, { id })).toEqual({ data: { claim: null } });
  }
  const byNumber = "query($n: String) { claim(claimNumber: $n) { id } }";
  for (const n of [claim.claimNumber, "C0000000000"]) {
    expect(await world.ask(other, byNumber, { n })).toEqual({ data: { claim: null } });
  }
  const byReference =
    "query($r: String, $p: ID) { claim(providerReference: $r, providerId: $p) { id } }";
  for (const r of ["V-1", "V-never"]) {
    const asked = { r, p: foreignProvider };
    expect(await world.ask(other, byReference, asked)).toEqual({ data: { claim: null } });
  }
});

test("among several at once, only what is not one's own is null", async () => {
  const query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  const ids = [MISSING, claim.id, "nonsense"];
  expect(await world.ask(desk, query, { ids })).toEqual({
    data: { nodes: [null, { id: claim.id }, null] },
  });
  expect(await world.ask(other, query, { ids })).toEqual({ data: { nodes: [null, null, null] } });
});

test("a list holds one's own claims, also where it is filtered by another provider", async () => {
  expect(await numbers(desk)).toContain("V-1");
  expect(await numbers(other)).toEqual([]);
  const query = "query($f: ClaimFilter) { claims(filter: $f) { edges { cursor } } }";
  for (const f of [{ providerId: foreignProvider }, { memberNumber: WHO.covered }]) {
    expect(await world.ask(other, query, { f })).toEqual({ data: { claims: { edges: [] } } });
  }
});

test("a desk speaks for no other provider", async () => {
  const refused = await submit("V-2", { providerId: foreignProvider }, other);
  expect(refused.claim).toBeNull();
  expect(refused.errors).toMatchObject([{ code: "INT-006", path: ["providerId"] }]);
  expect((await submit("V-2", { providerId: foreignProvider })).errors).toEqual([]);
});

test("one provider's reference does not tell another provider that it is taken", async () => {
  const same = await submit("V-1", { lines: [{ service: "LAB" }] }, other);
  expect(same.errors).toEqual([]);
  expect(same.claim?.claimNumber).not.toBe(claim.claimNumber);
});

test.each(["ANALYST", "ADMINISTRATOR", "STAKEHOLDER"] as const)(
  "to %s every claim is like one that does not exist",
  async (role) => {
    expect(await world.ask(await world.key(role), NODE, { id: claim.id })).toEqual({
      data: { node: null },
    });
  },
);

test("a member's record is for those who keep or review the register", async () => {
  const query = "query($n: String) { claim(claimNumber: $n) { member { id memberNumber } } }";
  const { data } = await world.ask<{ claim: { member: { id: string } } }>(
    await world.key("CLAIMS_OFFICER"),
    query,
    { n: claim.claimNumber },
  );
  const { id } = data.claim.member;
  const sees = async (role: Parameters<World["key"]>[0]) =>
    (await world.ask(await world.key(role, "120104"), NODE, { id })).data.node !== null;
  for (const role of ["CLAIMS_OFFICER", "SENIOR_REVIEWER", "ENROLMENT_OFFICER", "AUDITOR"] as const)
    expect(await sees(role)).toBe(true);
  for (const role of ["DESK", "MEDICAL_REVIEWER", "FINANCE", "ANALYST", "STAKEHOLDER"] as const)
    expect(await sees(role)).toBe(false);
});

test("finance pays without knowing diagnoses", async () => {
  const query =
    "query($n: String) { claim(claimNumber: $n) { benefit { amount } diagnoses { code } } }";
  const asked = async (role: Parameters<World["key"]>[0]) =>
    (await world.ask(await world.key(role), query, { n: claim.claimNumber })).data;
  const benefit = { amount: "6000" };
  expect(await asked("FINANCE")).toEqual({ claim: { benefit, diagnoses: null } });
  expect(await asked("AUDITOR")).toEqual({ claim: { benefit, diagnoses: [{ code: "J06" }] } });
});

test("the enrolment officer sees claims only while a question of identity is open", async () => {
  const unknown = { memberNumber: WHO.unknown };
  const seen = { name: "Nobody Known", sex: "FEMALE", birthYear: 1999 };
  expect((await submit("V-001", { member: unknown, patientAsSeen: seen })).claim?.status).toBe(
    "PENDED",
  );
  expect((await submit("V-007", { patientAsSeen: { name: "Keo Bopha" } })).claim?.status).toBe(
    "PENDED",
  );
  const officer = await world.key("ENROLMENT_OFFICER");
  expect(await numbers(officer)).toEqual(["V-001", "V-007"]);
  expect(await world.ask(officer, NODE, { id: claim.id })).toEqual({ data: { node: null } });
  await world.root.query("UPDATE finding SET resolved_at = now() WHERE code = 'ELG-007'");
  expect(await numbers(officer)).toEqual(["V-001"]);
});
