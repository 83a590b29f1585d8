import { accepted, claimInput, submit, submitAll } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { entriesOf, type Entry } from "./entries.kit";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
});
afterAll(() => world.close());

test("issuing and revoking a credential are entered, refused requests are not", async () => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Vanna");
  const issue = (person: string) => `mutation { issueCredential(input: { role: AUDITOR,
    person: "${person}", expiresOn: "2026-12-31" }) { credential { id } errors { code } } }`;
  const entries = await entriesOf(world, async () => {
    const { data } = await world.ask<{ issueCredential: { credential: { id: string } } }>(
      administrator,
      issue("Dara"),
    );
    await world.ask(administrator, issue(" "));
    const { id } = data.issueCredential.credential;
    await world.ask(
      administrator,
      `mutation { revokeCredential(input: { credentialId: "${id}", reason: "lost" }) { errors { code } } }`,
    );
  });
  expect(entries).toMatchObject([
    { operation: "issueCredential", outcome: "DONE", person: "Vanna" },
    { operation: "revokeCredential", outcome: "DONE", person: "Vanna" },
  ]);
});

describe("an act", () => {
  const outcomes = (entries: Entry[]) =>
    entries.map(({ operation, outcome, claim, members }) => ({
      operation,
      outcome,
      claim,
      members,
    }));

  test("is entered with what became of it: accepted, replayed, in conflict, refused", async () => {
    const input = claimInput("A-1");
    const made: { claimNumber: string }[] = [];
    const entries = await entriesOf(world, async () => {
      made.push(accepted(await submit(world, desk, input)));
      await submit(world, desk, input);
      await submit(world, desk, { ...input, lines: [{ service: "EMG" }] });
      await submit(world, desk, claimInput("A-2", { lines: [] }));
    });
    const claim = made[0]?.claimNumber ?? "";
    const about = { operation: "submitClaim", members: [WHO.covered] };
    expect(outcomes(entries)).toEqual([
      { ...about, outcome: "ACCEPTED", claim },
      { ...about, outcome: "REPLAYED", claim },
      { ...about, outcome: "CONFLICT", claim: null },
      { ...about, outcome: "REFUSED", claim: null },
    ]);
    expect(entries[0]).toMatchObject({ person: "Neary", role: "DESK", provider: "120104" });
  });

  test("of many claims is entered claim by claim", async () => {
    const claims = [
      claimInput("A-3", { admittedOn: "2026-06-01" }),
      claimInput("A-4", { lines: [] }),
    ];
    const entries = await entriesOf(world, () => submitAll(world, desk, { claims }));
    expect(entries.map(({ outcome }) => outcome)).toEqual(["ACCEPTED", "REFUSED"]);
  });

  test("that is rolled back leaves no entry", async () => {
    await world.root.query(
      `CREATE FUNCTION no_reason() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'planted'; END $$`,
    );
    await world.root.query(
      "CREATE TRIGGER planted BEFORE INSERT ON claim_line FOR EACH ROW EXECUTE FUNCTION no_reason()",
    );
    const input = claimInput("A-5", { admittedOn: "2026-06-03" });
    const send = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`;
    const entries = await entriesOf(world, () => world.ask(desk, send, { input }));
    await world.root.query("DROP TRIGGER planted ON claim_line");
    expect(entries).toEqual([]);
    const again = await entriesOf(world, () => submit(world, desk, input));
    expect(again.map(({ outcome }) => outcome)).toEqual(["ACCEPTED"]);
  });
});
