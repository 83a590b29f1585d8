import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, codes, dayGiver, expectBalanced, submit } from "./claims.kit";

let world: World;
let desk: string;
const day = dayGiver("2026-04-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

async function candidateOf(name: string, admittedOn: string): Promise<string> {
  const { data } = await world.ask<{ memberSearch: { candidates: { candidate: string }[] } }>(
    desk,
    `query($input: MemberSearchInput!) { memberSearch(input: $input) { candidates { candidate } } }`,
    { input: { name, serviceDate: admittedOn } },
  );
  return data.memberSearch.candidates[0]?.candidate ?? "nobody";
}

test("a person found by name is claimed for by the handle of the search, and asked about by it", async () => {
  const admittedOn = day();
  const member = { candidate: await candidateOf("Dara Sok", admittedOn) };
  const claim = accepted(await submit(world, desk, claimInput("I-1", { member, admittedOn })));
  expectBalanced(claim);
  expect(claim).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.covered } });
  const { data } = await world.ask(
    desk,
    `query($input: EligibilityInput!) { eligibility(input: $input) { status member { memberNumber } } }`,
    { input: { member, serviceDate: day() } },
  );
  expect(data).toEqual({
    eligibility: { status: "ELIGIBLE", member: { memberNumber: WHO.covered } },
  });
});

test.each([
  ["the number on the card", { memberNumber: WHO.covered }],
  ["the number with blanks", { memberNumber: ` ${WHO.covered} ` }],
  ["the national ID", { nationalId: "123456789" }],
  ["the national ID of another issue", { nationalId: "123456789(02)" }],
  ["the factory badge", { factoryBadge: { factoryCode: "F01", badge: "1001" } }],
])("a claim by %s is the member's", async (name, member) => {
  const input = claimInput(name, { member, admittedOn: day() });
  const claim = accepted(await submit(world, desk, input));
  expect(claim).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.covered } });
});

test("a badge is the one worn on the day of the visit", async () => {
  const badge = (factoryCode: string, worn: string) => ({
    member: { factoryBadge: { factoryCode, badge: worn } },
  });
  const visit = async (rest: object) =>
    accepted(await submit(world, desk, claimInput(`I-${JSON.stringify(rest)}`.slice(0, 64), rest)));
  const before = await visit({ ...badge("F01", "1007"), admittedOn: "2026-01-20" });
  expect(before).toMatchObject({
    decision: "APPROVED",
    member: { memberNumber: WHO.twoFactories },
  });
  const after = await visit({ ...badge("F02", "2007"), admittedOn: "2026-03-20" });
  expect(after).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.twoFactories } });
});

test("the patient is masked until seen, and a mismatch silences every rule about the member", async () => {
  const visit = async (reference: string, rest: object) =>
    accepted(
      await submit(world, desk, claimInput(reference, { admittedOn: "2026-05-30", ...rest })),
    );
  expect((await visit("M-1", {})).member).toMatchObject({ masked: true });
  const seen = await visit("M-2", {
    patientAsSeen: { birthYear: 1995 },
    lines: [{ service: "EMG" }],
  });
  expect(seen.member).toMatchObject({ masked: false });
  const stranger = { member: { memberNumber: WHO.never }, patientAsSeen: { name: "Sok Dara" } };
  expect(codes((await visit("M-3", stranger)).reasons)).toEqual(["ELG-007"]);
  const twice = await visit("M-4", { patientAsSeen: { sex: "MALE" } });
  expect(codes(twice.reasons)).toEqual(["ELG-007"]);
  expect(twice.member).toMatchObject({ masked: true });
});

test("a badge that was given to another worker is the one's on the old days, the other's since", async () => {
  await world.root.query(
    `UPDATE coverage SET to_day = '2026-04-01' WHERE badge = '1002' AND from_day = '2026-01-11'`,
  );
  await world.root.query(
    `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, recorded_at)
     SELECT gen_random_uuid(), m.id, f.id, 'HIP', '1002', '2026-05-01', '2026-04-20' FROM member m, factory f
     WHERE m.member_number = $1 AND f.code = 'F02'`,
    [WHO.never],
  );
  const worn = { member: { factoryBadge: { factoryCode: "F02", badge: "1002" } } };
  const wearer = async (serviceDate: string) => {
    const { data } = await world.ask<{
      eligibility: { status: string; member: { memberNumber: string } | null };
    }>(
      desk,
      `query($input: EligibilityInput!) { eligibility(input: $input) { status member { memberNumber } } }`,
      { input: { ...worn, serviceDate } },
    );
    const { status, member } = data.eligibility;
    return [status, member?.memberNumber ?? null];
  };
  expect(await wearer("2026-01-10")).toEqual(["UNDETERMINED", null]);
  expect(await wearer("2026-03-31")).toEqual(["ELIGIBLE", WHO.second]);
  // Between the two nobody wears it: the last one to do so is told that the cover has ended.
  expect(await wearer("2026-04-15")).toEqual(["NOT_ELIGIBLE", WHO.second]);
  expect(await wearer("2026-05-01")).toEqual(["ELIGIBLE", WHO.never]);
});

test("a badge of a row that was superseded names nobody", async () => {
  await world.root.query(
    `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, recorded_at, superseded_at)
     SELECT gen_random_uuid(), m.id, f.id, 'HIP', '4444', '2026-01-01', '2026-01-01', '2026-02-01' FROM member m, factory f
     WHERE m.member_number = $1 AND f.code = 'F01'`,
    [WHO.never],
  );
  const member = { factoryBadge: { factoryCode: "F01", badge: "4444" } };
  const input = claimInput("S-4444", { member, admittedOn: "2026-01-20" });
  expect(codes((await submit(world, desk, input)).errors)).toEqual(["ELG-001"]);
});
