import { withCheckDigit } from "../../src/shared/check-digit";
import { given } from "../eligibility/guarantee.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { asking, attach, attached, STRANGER, word } from "./attaching.kit";
import { count, dayGiver, ledgerOf } from "./claims.kit";
import { standing, UNKNOWN_CLAIM, withdraw, withdrawal } from "./corrections.kit";
import { another, parametersOf, taken } from "./promised.kit";
import { freshClaim, told, waiting } from "./waiting.kit";

let world: World;
let desk: string;
let officer: string;
const day = dayGiver("2026-02-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Vichea");
});
afterAll(() => world.close());

test.each([
  ["a claim nobody knows", { claimNumber: UNKNOWN_CLAIM }, "INT-002", ["claimNumber"]],
  ["a version that is gone", { expectedVersion: 9 }, "INT-002", ["expectedVersion"]],
  ["a member nobody is", { memberNumber: WHO.unknown }, "INT-002", ["memberNumber"]],
  ["a mistyped number", { memberNumber: "2000000011" }, "INT-002", ["memberNumber"]],
  ["no number", { memberNumber: " " }, "INT-001", ["memberNumber"]],
  ["no reason", { reason: " " }, "INT-001", ["reason"]],
])("attaching with %s is refused, and nothing is changed", async (_, change, code, path) => {
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  const events = await count(world, "claim_event");
  const refused = await attach(world, officer, word(claim, WHO.covered, change));
  expect(refused).toMatchObject({ claim: null, errors: [{ code, path }] });
  expect(JSON.stringify(refused)).not.toContain(WHO.unknown);
  expect(await told(world, desk, claim.claimNumber)).toMatchObject({
    status: "PENDED",
    version: 1,
    member: null,
  });
  expect(await count(world, "claim_event")).toBe(events);
});

test("a claim that waits for something else, is decided or voided is like one that is not there", async () => {
  const priced = await waiting(world, desk, { admittedOn: day(), lines: [{ service: "NOPR" }] });
  const decided = (await standing(world, desk)).claim;
  const gone = (await asking(world, desk, { ...STRANGER, admittedOn: day() })).claim;
  expect((await withdraw(world, desk, withdrawal(gone))).errors).toEqual([]);
  const none = await attach(world, officer, word({ claimNumber: UNKNOWN_CLAIM }, WHO.covered));
  expect(none.errors).toHaveLength(1);
  for (const claim of [priced, decided, { ...gone, version: 2 }]) {
    expect(await attach(world, officer, word(claim, WHO.covered))).toEqual(none);
  }
});

test("an answer that was lost is given again to who asks again, and to nobody else", async () => {
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  const wish = word(claim, WHO.covered);
  const first = await attach(world, officer, wish);
  const events = await count(world, "claim_event");
  expect(await attach(world, officer, wish)).toEqual(first);
  expect(await count(world, "claim_event")).toBe(events);
  expect(await ledgerOf(world, claim)).toBe(6000n);
  const colleague = await world.key("ENROLMENT_OFFICER", undefined, "Sreymom");
  for (const [key, change] of [
    [colleague, {}],
    [officer, { reason: "another" }],
    [officer, { memberNumber: WHO.second }],
    [officer, { expectedVersion: 2 }],
  ] as const) {
    const { claim: none, errors } = await attach(world, key, { ...wish, ...change });
    expect(none).toBeNull();
    expect(errors).toMatchObject([{ code: "INT-002", path: ["claimNumber"] }]);
  }
});

test("every word is in the audit with of whom and of which claim it speaks, refused ones too", async () => {
  const { claim } = await asking(world, desk, {
    admittedOn: day(),
    patientAsSeen: { name: "Somebody Else" },
  });
  const before = await count(world, "audit_entry");
  await attach(world, officer, word(claim, WHO.second, { expectedVersion: 9 }));
  await attach(world, officer, word(claim, WHO.second));
  await attach(world, officer, word(claim, WHO.second));
  const entries = await world.root.query<object[]>(
    `SELECT a.person, a.operation, a.outcome, c.claim_number AS claim,
       (SELECT array_agg(m.member_number ORDER BY 1) FROM member m WHERE m.id = ANY(a.member_ids)) AS members
     FROM audit_entry a LEFT JOIN claim c ON c.id = a.claim_id ORDER BY a.id OFFSET $1`,
    [before],
  );
  const entry = { person: "Vichea", operation: "attachMember", claim: claim.claimNumber };
  expect(entries).toEqual([
    { ...entry, outcome: "REFUSED", members: [WHO.second] },
    { ...entry, outcome: "DECIDED", members: [WHO.covered, WHO.second].sort() },
    { ...entry, outcome: "REPLAYED", members: [WHO.second] },
  ]);
});

test("whoever's word it is, the record that stands for the person is the one that is attached", async () => {
  const merged = withCheckDigit("200000777");
  await world.root.query(
    `INSERT INTO member SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
       'member_number', $1::text, 'national_id', null, 'national_id_key', null))).*
     FROM member m WHERE member_number = $2`,
    [merged, WHO.never],
  );
  await world.root.query(
    `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
     SELECT gen_random_uuid(), k.id, m.id, 'one person', 'Vichea', now() FROM member k, member m
     WHERE k.member_number = $1 AND m.member_number = $2`,
    [WHO.covered, merged],
  );
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: day() });
  const decided = await attached(world, officer, word(claim, merged));
  expect(decided).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.covered } });
});

test("a promise holds for the person it was given for, and is theirs to use when it was another one", async () => {
  const seen = { patientAsSeen: { name: "Somebody Else" } };
  const promised = async () => {
    const admittedOn = day();
    const { number } = await given(world.ask, desk, { serviceDate: admittedOn });
    return freshClaim({ ...seen, admittedOn, member: { guaranteeNumber: number } });
  };
  const problem = async (claimNumber: string) => {
    const { data } = await world.ask<{ claim: { reasons: [] } }>(
      desk,
      "query($n: String!) { claim(claimNumber: $n) { reasons { code parameters { name value } } } }",
      { n: claimNumber },
    );
    return parametersOf(data.claim.reasons, "ELG-014");
  };
  const own = await taken(world.ask, desk, await promised());
  const confirmed = await attached(world, officer, word(own, WHO.covered));
  expect(confirmed).toMatchObject({ decision: "APPROVED" });
  expect(await problem(own.claimNumber)).toBeNull();
  const input = await promised();
  const others = await taken(world.ask, desk, input);
  const corrected = await attached(world, officer, word(others, WHO.second));
  expect(corrected).toMatchObject({ member: { memberNumber: WHO.second } });
  expect(await problem(others.claimNumber)).toEqual({ problem: "OTHER_MEMBER" });
  const theirs = await taken(world.ask, desk, another(input, { patientAsSeen: undefined }));
  expect(parametersOf(theirs.reasons, "ELG-014")).toBeNull();
});
