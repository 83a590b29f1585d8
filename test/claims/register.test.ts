import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { asking, attached, word } from "./attaching.kit";
import { codes, expectBalanced, ledgerOf } from "./claims.kit";
import { setRules } from "./decisions.kit";
import { freshServer, told, waiting } from "./waiting.kit";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  await setRules(world, { "OTH-003": { on: true } });
  await world.root.query("UPDATE service SET max_age = 20 WHERE code = 'EMG'");
});
afterAll(() => world.close());

/** Corrects the register as its officers do. */
const correct = (change: string, memberNumber: string = WHO.covered) =>
  world.root.query(`UPDATE member SET ${change} WHERE member_number = $1`, [memberNumber]);

/** What a claim waits on, what of the register makes it wait, and what sets that right. */
const CORRECTIONS: [string, string, object, string, string][] = [
  [
    "ELG-007",
    "a name",
    { patientAsSeen: { name: "Keo Chantha" } },
    "name = name",
    "name = 'Keo Chantha'",
  ],
  ["ELG-007", "a sex", { patientAsSeen: { sex: "FEMALE" } }, "sex = 'MALE'", "sex = 'FEMALE'"],
  [
    "ELG-007",
    "a birth",
    { patientAsSeen: { birthYear: 1997 } },
    "birth_date = '1979-05-20'",
    "birth_date = '1997-05-20'",
  ],
  [
    "ELG-008",
    "a card that is unblocked",
    {},
    "card_blocked_from = '2026-01-01'",
    "card_blocked_from = NULL",
  ],
  ["ELG-009", "a death that was another's", {}, "died_on = '2026-01-05'", "died_on = NULL"],
  ["OTH-003", "another payer that has ended", {}, "other_payer = 'NSSF'", "other_payer = NULL"],
  [
    "BEN-005",
    "an age",
    { lines: [{ service: "EMG" }] },
    "birth_date = '1979-05-20'",
    "birth_date = '2007-05-20'",
  ],
  [
    "BEN-006",
    "a sex",
    { lines: [{ service: "DEL" }], diagnoses: ["O80"] },
    "sex = 'MALE'",
    "sex = 'FEMALE'",
  ],
];

test.each(CORRECTIONS.map((one, index) => [...one, index] as const))(
  "a claim that waits for %s decides itself when the register is corrected: %s",
  async (code, _, rest, wrong, right, index) => {
    await correct(wrong);
    const admittedOn = `2026-02-${String(2 * index + 2).padStart(2, "0")}`;
    const claim = await waiting(world, desk, { admittedOn, ...rest });
    expect(codes(claim.reasons)).toEqual([code]);
    await correct("name = name", WHO.second);
    await freshServer(world).decide();
    expect(await told(world, desk, claim.claimNumber)).toMatchObject({ version: 1 });
    await correct(right);
    await freshServer(world).decide();
    const decided = await told(world, desk, claim.claimNumber);
    expectBalanced(decided);
    expect(decided).toMatchObject({ decision: "APPROVED", version: 2, reasons: [] });
    expect(decided.timeline.map(({ kind }) => kind)).toContain("REJUDGED");
    expect(await ledgerOf(world, claim)).toBe(BigInt(decided.benefit?.amount ?? "-1"));
    await correct("name = 'Sok Dara', birth_date = '1995-05-20', sex = 'FEMALE'");
  },
);

test("a badge that a late roster tells of, and records that turn out to be one person, find a patient", async () => {
  const seen = { patientAsSeen: { name: "Ly Chenda" } };
  const badge = { member: { factoryBadge: { factoryCode: "F01", badge: "7777" } } };
  const late = await waiting(world, desk, { ...badge, ...seen, admittedOn: "2026-03-10" });
  expect(codes(late.reasons)).toEqual(["ELG-001"]);
  await world.root.query(
    `INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, recorded_at)
     SELECT gen_random_uuid(), m.id, f.id, 'HIP', '7777', '2026-03-01', now()
     FROM member m, factory f WHERE m.member_number = $1 AND f.code = 'F01'`,
    [WHO.never],
  );
  await freshServer(world).decide();
  expect(await told(world, desk, late.claimNumber)).toMatchObject({
    decision: "APPROVED",
    member: { memberNumber: WHO.never, masked: false },
  });
  const visit = { member: { memberNumber: WHO.ended }, admittedOn: "2026-03-12" };
  const twins = await waiting(world, desk, { ...visit, ...seen });
  expect(codes(twins.reasons)).toEqual(["ELG-007"]);
  await world.root.query(
    `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
     SELECT gen_random_uuid(), k.id, m.id, 'one person', 'Vichea', now() FROM member k, member m
     WHERE k.member_number = $1 AND m.member_number = $2`,
    [WHO.never, WHO.ended],
  );
  await freshServer(world).decide();
  // A merge moves no claim: it stays under the record it was taken in for.
  expect(await told(world, desk, twins.claimNumber)).toMatchObject({
    decision: "APPROVED",
    member: { memberNumber: WHO.ended },
  });
});

test("who a person has said the patient is stays settled, whatever the register says later", async () => {
  const officer = await world.key("ENROLMENT_OFFICER", undefined, "Vichea");
  const said = { lines: [{ service: "NOPR" }], admittedOn: "2026-04-10" };
  const seen = { patientAsSeen: { name: "Keo Chantha" } };
  const { claim } = await asking(world, desk, { ...said, ...seen });
  const own = await asking(world, desk, { ...said, ...seen, admittedOn: "2026-04-12" });
  const waits = await attached(world, officer, word(claim, WHO.covered));
  expect(codes(waits.reasons)).toEqual(["PRC-001"]);
  for (const name of ["Keo Chantha", "Chea Vibol"]) {
    await correct(`name = '${name}'`);
    await freshServer(world).decide();
  }
  expect(codes((await told(world, desk, claim.claimNumber)).reasons)).toEqual(["PRC-001"]);
  // What the register alone had settled, it opens again.
  const open = await told(world, desk, own.claim.claimNumber);
  expect(codes(open.reasons).sort()).toEqual(["ELG-007", "PRC-001"]);
});
