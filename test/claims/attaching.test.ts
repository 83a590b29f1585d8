import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { asking, attached, STRANGER, word } from "./attaching.kit";
import { codes, dayGiver, expectBalanced, ledgerOf, submit } from "./claims.kit";
import { REPLAY, type Replayed } from "./replayed.kit";
import { freshServer, publishPrice, told } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-02-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Vichea");
});
afterAll(() => world.close());

const number = (claim: { claimNumber: string }) => ({ n: claim.claimNumber });
const waitingFor = async (key: string) =>
  (
    await world.ask<{ claims: { edges: { node: { claimNumber: string } }[] } }>(
      key,
      "{ claims(filter: { status: [PENDED] }) { edges { node { claimNumber } } } }",
    )
  ).data.claims.edges.map(({ node }) => node.claimNumber);

test("a described stranger's claim decides itself once the officer says who it is", async () => {
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  expect(codes(claim.reasons)).toEqual(["ELG-001"]);
  expect(await waitingFor(officer)).toEqual([claim.claimNumber]);
  const decided = await attached(world, officer, word(claim, WHO.covered));
  expectBalanced(decided as never);
  expect(decided).toMatchObject({
    status: "ADJUDICATED",
    decision: "APPROVED",
    version: 2,
    benefit: khr("6000"),
    member: { memberNumber: WHO.covered, masked: false },
    lines: [{ benefit: khr("6000"), allowedQuantity: 1 }],
    adjudications: [{ version: 1, kind: "AUTOMATIC", decidedBy: "engine" }],
    findings: [{ code: "ELG-001", resolvedAt: expect.any(String) as string }],
  });
  expect(decided.timeline.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
    "SUBMITTED Neary",
    "PENDED engine",
    "MEMBER_ATTACHED Vichea",
    "ADJUDICATED engine",
  ]);
  expect(await told(world, desk, claim.claimNumber)).toMatchObject({
    decision: "APPROVED",
    version: 2,
    member: { memberNumber: WHO.covered, masked: false },
  });
  expect(await ledgerOf(world, claim)).toBe(6000n);
});

test("what the officer has settled is no longer theirs to read", async () => {
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  const other = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  await attached(world, officer, word(claim, WHO.covered));
  expect(await waitingFor(officer)).toEqual([other.claim.claimNumber]);
  const { data } = await world.ask(
    officer,
    "query($n: String!) { claim(claimNumber: $n) { id } }",
    number(claim),
  );
  expect(data).toEqual({ claim: null });
  expect(await waitingFor(desk)).toContain(other.claim.claimNumber);
});

test("the desk's claim sent again is still the same claim, and its decision can be replayed", async () => {
  const senior = await world.key("SENIOR_REVIEWER");
  for (const patient of [
    STRANGER,
    { member: { memberNumber: WHO.unknown }, patientAsSeen: { name: "Sok Dara" } },
    { patientAsSeen: { name: "Somebody Else" } },
  ]) {
    const { input, claim } = await asking(world, desk, { ...patient, admittedOn: day() });
    await attached(world, officer, word(claim, WHO.covered));
    const again = await submit(world, desk, input);
    expect(again).toMatchObject({ replayed: true, conflict: null, errors: [] });
    expect(again.claim).toMatchObject({ claimNumber: claim.claimNumber, decision: "APPROVED" });
    const { data } = await world.ask<{ replayAdjudication: Replayed }>(
      senior,
      REPLAY,
      number(claim),
    );
    expect(data.replayAdjudication).toMatchObject({ same: true, differences: [], version: 1 });
  }
});

test("a mismatch is confirmed by the same member, and corrected by another one", async () => {
  const seen = { patientAsSeen: { name: "Somebody Else" } };
  const one = await asking(world, desk, { ...seen, admittedOn: day() });
  const confirmed = await attached(world, officer, word(one.claim, WHO.covered));
  expect(confirmed).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.covered } });
  const two = await asking(world, desk, { ...seen, admittedOn: day() });
  const corrected = await attached(world, officer, word(two.claim, WHO.second));
  expect(corrected).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.second } });
  for (const { claim } of [one, two]) {
    // The desk's description fits nobody's record: whom the scheme meant stays masked.
    expect((await told(world, desk, claim.claimNumber)).member).toMatchObject({ masked: true });
  }
});

test("rules about the member judge once it is known who it is: cover, duplicates, who they are", async () => {
  const admittedOn = "2026-05-10";
  const first = await asking(world, desk, { ...STRANGER, admittedOn });
  const ended = await attached(world, officer, word(first.claim, WHO.ended));
  expect(ended).toMatchObject({ decision: "DENIED", benefit: khr("0") });
  expect(codes(ended.reasons)).toEqual(["ELG-003"]);
  expect(await ledgerOf(world, first.claim)).toBe(0n);
  const visits = [1, 2].map(() => asking(world, desk, { ...STRANGER, admittedOn }));
  const [second, third] = await Promise.all(visits);
  const paid = await attached(world, officer, word(second?.claim ?? first.claim, WHO.covered));
  expect(paid).toMatchObject({ decision: "APPROVED" });
  const twice = await attached(world, officer, word(third?.claim ?? first.claim, WHO.covered));
  expect(twice).toMatchObject({ decision: "DENIED" });
  expect(codes(twice.reasons)).toEqual(["DUP-001"]);
});

test("what the claim waits on besides stays, and who the patient is stays settled", async () => {
  const administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
  const admittedOn = "2026-03-20";
  const { claim } = await asking(world, desk, {
    patientAsSeen: { name: "Somebody Else" },
    admittedOn,
    lines: [{ service: "NOPR" }],
  });
  const waits = await attached(world, officer, word(claim, WHO.covered));
  expect(waits).toMatchObject({ status: "PENDED", version: 2, decision: null, waitsOn: "SCHEME" });
  expect(codes(waits.reasons)).toEqual(["PRC-001"]);
  expect(waits.timeline.at(-1)).toMatchObject({
    kind: "PENDED",
    text: "The claim waits for a decision: PRC-001.",
  });
  await world.root.query("UPDATE catalogue_version SET version = version + 1");
  await freshServer(world).decide();
  expect(await told(world, desk, claim.claimNumber)).toMatchObject({ version: 2 });
  const price = { service: "NOPR", price: "4000", from: admittedOn, to: "2026-03-21" };
  expect((await publishPrice(world, administrator, price)).publishTariff.errors).toEqual([]);
  const decided = await told(world, desk, claim.claimNumber);
  expectBalanced(decided);
  expect(decided).toMatchObject({ decision: "APPROVED", version: 3, benefit: khr("4000") });
  expect(await ledgerOf(world, claim)).toBe(4000n);
});
