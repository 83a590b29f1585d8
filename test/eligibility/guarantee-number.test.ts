import { findMembers } from "../../src/enrolment";
import { speakableNumber } from "../../src/shared/check-digit";
import { CLAIM_FIELDS, claimInput, submit, type Payload } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { checked, given, idOf } from "./guarantee.kit";

let world: World;
let desk: string;
let other: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  other = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

/** A number as it would be, had it ever been given. */
const NEVER_GIVEN = speakableNumber([1, 2, 3, 4, 5, 6, 7]);
const MISTYPED = NEVER_GIVEN.slice(0, -1) + (NEVER_GIVEN.endsWith("Z") ? "Y" : "Z");
const byNumber = (guaranteeNumber: string) => ({ member: { guaranteeNumber } });

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { ${CLAIM_FIELDS} } replayed conflict { claimNumber status differingFields }
  errors { code path message remedy { action by text } } } }`;

test("weeks later the number alone finds the patient, however cover has changed since", async () => {
  const lines = [{ service: "EMG" }];
  const { number } = await given(world.ask, desk, { lines });
  await world.root.query(`UPDATE coverage SET to_day = '2026-06-01'
    WHERE member_id = (SELECT id FROM member WHERE member_number = '${WHO.covered}')`);
  const later = await world.on("2026-07-20");
  const input = claimInput("weeks later", { ...byNumber(number), admittedOn: "2026-06-15", lines });
  const { data } = await later<{ submitClaim: Payload }>(desk, SUBMIT, { input });
  expect(data.submitClaim.errors).toEqual([]);
  expect(data.submitClaim.claim?.member).toEqual({ memberNumber: WHO.covered, masked: true });
  await world.root.query("UPDATE coverage SET to_day = NULL WHERE to_day = '2026-06-01'");
});

test("as it was written on the form or read out, it is the same number and the same claim", async () => {
  const { number } = await given(world.ask, desk);
  const written = `${number.slice(0, 4).toLowerCase()} - ${number.slice(4)}`;
  const spoken = written.replace("0", "o").replace("1", "l");
  const first = await submit(world, desk, claimInput("form", byNumber(number)));
  const again = await submit(world, desk, claimInput("form", byNumber(spoken)));
  expect([first.errors, first.replayed, again.replayed]).toEqual([[], false, true]);
  expect(again.claim?.claimNumber).toBe(first.claim?.claimNumber);
});

test("another provider's desk finds nobody: as if the number had never been given", async () => {
  const { number } = await given(world.ask, desk);
  const answers = [];
  for (const asked of [number, NEVER_GIVEN])
    answers.push(await checked(world.ask, other, byNumber(asked)));
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ status: "UNDETERMINED", member: null, guarantee: null });
  const claims = [];
  for (const asked of [number, NEVER_GIVEN]) {
    claims.push(await submit(world, other, claimInput("theirs", byNumber(asked))));
  }
  expect(claims[0]).toEqual(claims[1]);
  expect(claims[0]?.errors).toMatchObject([
    { code: "ELG-001", path: ["member", "guaranteeNumber"] },
  ]);
});

test.each([
  ["whose check character fails", MISTYPED],
  ["that is too short", "7K2M"],
  ["that is empty", ""],
])("a number %s is mistyped, not unknown, however well described", async (_, number) => {
  const seen = { patientAsSeen: { name: "Sok Dara", birthYear: 1995 } };
  const { errors, claim } = await submit(
    world,
    desk,
    claimInput("mistyped", { ...byNumber(number), ...seen }),
  );
  expect(claim).toBeNull();
  expect(errors).toMatchObject([{ code: "ELG-001", path: ["member", "guaranteeNumber"] }]);
});

test("an unknown number and a patient who is described wait for a person", async () => {
  const seen = { patientAsSeen: { name: "Sok Dara", birthYear: 1995 } };
  const { claim } = await submit(
    world,
    desk,
    claimInput("described", { ...byNumber(NEVER_GIVEN), ...seen }),
  );
  expect(claim).toMatchObject({ status: "PENDED", member: null });
  expect(claim?.findings.map(({ code }) => code)).toEqual(["ELG-001"]);
});

const DAY = "2026-06-15";

test("the look-up tells the promise and the active claim that has used it, to its provider alone", async () => {
  const { number, services, episode, validUntil } = await given(world.ask, desk);
  const [providerId, strangerId] = [
    await idOf(world, "provider", "120104"),
    await idOf(world, "provider", "NH01"),
  ];
  const memberId = await idOf(world, "member", WHO.covered);
  const ask = async (from: string | null) => {
    const found = await findMembers(world.db, [
      { day: DAY, guaranteeNumber: number, providerId: from },
      { day: DAY, memberNumber: WHO.second, quotedNumber: number, providerId: from },
      { day: DAY, quotedNumber: number, providerId: from },
      { day: DAY, memberNumber: WHO.second },
    ]);
    const who = found.members.map((member) => member?.memberNumber ?? null);
    return { who, guarantees: found.guarantees };
  };
  const promise = { number, memberId, providerId, services, episode, serviceDate: DAY, validUntil };
  const plan = { planCode: "HIP", planVersion: 2 };
  const unused = { number, promise: { ...promise, ...plan }, usedBy: null };
  expect(await ask(providerId)).toEqual({
    who: [WHO.covered, WHO.second, null, WHO.second],
    guarantees: [[unused], [unused], [unused], []],
  });
  const { claim } = await submit(world, desk, claimInput("uses it", { admittedOn: "2026-06-09" }));
  await use(number, claim?.claimNumber ?? "");
  const used = { ...unused, usedBy: claim?.claimNumber };
  expect((await ask(providerId)).guarantees).toEqual([[used], [used], [used], []]);
  const unknown = [{ number, promise: null, usedBy: null }];
  for (const [nobody, told] of [
    [strangerId, unknown],
    [null, []],
  ] as const) {
    expect(await ask(nobody)).toMatchObject({ who: [null, WHO.second, null, WHO.second] });
    const { guarantees } = await ask(nobody);
    expect(guarantees).toEqual([told, told, told, []]);
  }
  await world.root.query("UPDATE claim SET status = 'VOIDED' WHERE guarantee_number = $1", [
    number,
  ]);
  expect((await ask(providerId)).guarantees[0]).toEqual([unused]);
});

/** Lets a claim stand on a guarantee. */
const use = (number: string, claimNumber: string) =>
  world.root.query("UPDATE claim SET guarantee_number = $1 WHERE claim_number = $2", [
    number,
    claimNumber,
  ]);

test("a guarantee is used by one active claim, and is free again when that one is void", async () => {
  const { number } = await given(world.ask, desk);
  const claims = [];
  for (const [index, day] of ["2026-06-01", "2026-06-02"].entries()) {
    const { claim } = await submit(world, desk, claimInput(`once-${index}`, { admittedOn: day }));
    claims.push(claim?.claimNumber ?? "");
  }
  const [first = "", second = ""] = claims;
  await use(number, first);
  await expect(use(number, second)).rejects.toMatchObject({ constraint: "claim_guarantee_once" });
  await world.root.query("UPDATE claim SET status = 'VOIDED' WHERE claim_number = $1", [first]);
  await use(number, second);
});

test("no number is given twice, and none without what it promises", async () => {
  const { number } = await given(world.ask, desk);
  const copy = (own: string) =>
    world.root.query(
      `INSERT INTO audit_entry (request_id, operation, outcome, guarantee_number, guarantee)
       SELECT request_id, operation, outcome, ${own} FROM audit_entry WHERE guarantee_number = $1`,
      [number],
    );
  await expect(copy("guarantee_number, guarantee")).rejects.toMatchObject({
    constraint: "audit_entry_guarantee",
  });
  for (const own of ["guarantee_number, NULL", "NULL, guarantee", "'7K2M9QX1', guarantee"]) {
    await expect(copy(own)).rejects.toMatchObject({ constraint: "audit_entry_promise" });
  }
});
