import { RULE_SET_VERSION } from "../../src/adjudication";
import { entriesOf } from "../audit/entries.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, dayGiver, submit, type ShownClaim } from "./claims.kit";
import { setRules, tamper, told } from "./decisions.kit";
import { ABOVE, CASES, REPLAY, type Replayed } from "./replayed.kit";

let world: World;
let desk: string;
let hospital: string;
let auditor: string;
const day = dayGiver("2026-01-02");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  hospital = await world.key("DESK", "NH01");
  auditor = await world.key("AUDITOR");
  await world.root.query(
    `UPDATE tariff t SET pricing = 'CAPITATION', price_minor = NULL FROM service s, contract c, provider p
     WHERE s.id = t.service_id AND c.id = t.contract_id AND p.id = c.provider_id
       AND s.code = 'DEL' AND p.code = '120104'`,
  );
  await setRules(world, { "PRV-009": { on: true } });
  await setRules(world, { "LIM-001": { on: true, parameters: { maximum: "EMG=1" } } }, 1);
  await world.root.query(
    `DELETE FROM plan_service USING plan, service WHERE plan.id = plan_id AND plan.version = 1
       AND service.id = service_id AND service.code = 'OPD'`,
  );
});
afterAll(() => world.close());

async function replayed(claimNumber: string, asked: object = {}): Promise<Replayed | null> {
  type Read = { replayAdjudication: Replayed | null };
  const answer = await told<Read>(world, auditor, REPLAY, { n: claimNumber, ...asked });
  return answer.replayAdjudication;
}

async function replayOf(claim: ShownClaim, asked: object = {}): Promise<Replayed> {
  const replay = await replayed(claim.claimNumber, asked);
  if (replay === null) throw new Error("nothing was replayed");
  return replay;
}

const decided = async (reference: string, rest: object = {}, key = desk) =>
  accepted(await submit(world, key, claimInput(reference, { admittedOn: day(), ...rest })));

test.each(CASES)(
  "%s comes out the same from the facts it was decided by",
  async (name, rest, at) => {
    const claim = await decided(name, rest, at === "hospital" ? hospital : desk);
    expect(await replayOf(claim)).toMatchObject({
      version: 1,
      replayable: true,
      same: true,
      differences: [],
      decisionBefore: claim.decision,
      decisionAfter: claim.decision,
      benefitBefore: { amount: claim.benefit?.amount },
      benefitAfter: { amount: claim.benefit?.amount },
      planVersionBefore: 2,
      planVersionAfter: 2,
      ruleSetVersionBefore: RULE_SET_VERSION,
      ruleSetVersionAfter: RULE_SET_VERSION,
      errors: [],
    });
  },
);

const where = ({ claimNumber }: ShownClaim) =>
  `FROM claim c WHERE c.id = a.claim_id AND c.claim_number = '${claimNumber}'`;

test("what does not come out again is shown reason by reason", async () => {
  const claim = await decided("tampered", { lines: [{ service: "OPD", quantity: 2 }] });
  const facts = `jsonb_set(a.facts, '{lines,0,charge}', '{"minor": "15000", "currency": "KHR"}')`;
  await tamper(world, `UPDATE adjudication a SET facts = ${facts} ${where(claim)}`);
  expect(await replayOf(claim)).toMatchObject({
    same: false,
    decisionBefore: "APPROVED",
    decisionAfter: "PARTIAL",
    benefitAfter: { amount: "12000" },
    differences: [
      {
        line: 1,
        code: "PRC-002",
        severityBefore: null,
        severityAfter: "REDUCE",
        amountBefore: null,
        amountAfter: { amount: "3000" },
      },
    ],
  });
  await tamper(
    world,
    `UPDATE adjudication a SET benefit_minor = 1, facts = jsonb_set(a.facts, '{lines,0,charge}', 'null') ${where(claim)}`,
  );
  expect(await replayOf(claim)).toMatchObject({ same: false, benefitBefore: { amount: "1" } });
});

test("a reason that takes another amount is a difference", async () => {
  const claim = await decided("other amount", { lines: [ABOVE] });
  const charge = `'{"minor": "8000", "currency": "KHR"}'`;
  const facts = `jsonb_set(a.facts, '{lines,0,charge}', ${charge})`;
  await tamper(world, `UPDATE adjudication a SET facts = ${facts} ${where(claim)}`);
  const [before, after] = [{ amount: "1500" }, { amount: "2000" }];
  expect((await replayOf(claim)).differences).toMatchObject([
    { code: "PRC-002", amountBefore: before, amountAfter: after },
  ]);
});

test("another version of the plan judges by its own package, limits and way of paying", async () => {
  const lines = [{ service: "OPD" }, { service: "EMG", quantity: 3 }];
  const claim = await decided("another plan", {
    lines,
    member: { memberNumber: WHO.second },
    admittedOn: "2026-05-10",
  });
  expect(await replayOf(claim, { p: 1 })).toMatchObject({
    same: false,
    planVersionBefore: 2,
    planVersionAfter: 1,
    decisionBefore: "APPROVED",
    decisionAfter: "PARTIAL",
    benefitBefore: { amount: "66000" },
    benefitAfter: { amount: "20000" },
    differences: [
      { line: 1, code: "BEN-001", severityBefore: null, amountAfter: { amount: "6000" } },
      { line: 2, code: "LIM-001", severityBefore: null, amountAfter: { amount: "40000" } },
    ],
  });
  expect((await replayOf(claim, { p: 2 })).same).toBe(true);
});

test("what is paid by capitation would wait for a price under a plan that does not pay by it", async () => {
  const claim = await decided("capitated", { lines: [{ service: "DEL" }] });
  expect(await replayOf(claim, { p: 1 })).toMatchObject({
    same: false,
    decisionAfter: null,
    benefitAfter: null,
    differences: [
      { line: 1, code: "PRC-001", severityBefore: null, severityAfter: "PEND" },
      { line: 1, code: "PRV-009", severityBefore: "REDUCE", severityAfter: null },
    ],
  });
});

test("the latest decision is judged again, unless an earlier one is named", async () => {
  const claim = await decided("two decisions");
  await tamper(
    world,
    `INSERT INTO adjudication (claim_id, provider_id, version, kind, decision, benefit_minor, decided_at,
       decided_by, rule_set_version, plan_version, plan_id, facts, ran)
     SELECT a.claim_id, a.provider_id, 2, 'REVIEW', 'DENIED', 0, a.decided_at, 'somebody', '1',
       a.plan_version, a.plan_id, a.facts, a.ran FROM adjudication a, claim c
     WHERE c.id = a.claim_id AND c.claim_number = '${claim.claimNumber}'`,
  );
  expect(await replayOf(claim)).toMatchObject({
    version: 2,
    same: false,
    ruleSetVersionBefore: "1",
    decisionBefore: "DENIED",
    decisionAfter: "APPROVED",
  });
  expect(await replayOf(claim, { v: 1 })).toMatchObject({ version: 1, same: true });
  expect(await replayed(claim.claimNumber, { v: 3 })).toBeNull();
});

test("what cannot be judged again is said, not failed", async () => {
  const claim = await decided("no such plan");
  const { same, errors } = await replayOf(claim, { p: 9 });
  expect(same).toBeNull();
  expect(errors).toMatchObject([{ code: "INT-002", path: ["planVersion"] }]);
  expect(errors[0]?.message).toContain("the plan has no version of this number");
  await tamper(world, `UPDATE adjudication a SET facts = NULL, plan_id = NULL ${where(claim)}`);
  expect(await replayOf(claim)).toMatchObject({
    replayable: false,
    same: null,
    decisionAfter: null,
    benefitAfter: null,
    differences: [],
  });
  const waiting = await decided("waiting", { lines: [{ service: "NOPR" }] });
  expect(waiting.status).toBe("PENDED");
  expect(await replayed(waiting.claimNumber)).toBeNull();
  expect(await replayed("C0000000000")).toBeNull();
});

test("a replay enters whose decision it was", async () => {
  const claim = await decided("entered");
  const entries = await entriesOf(world, () => replayOf(claim));
  expect(entries).toMatchObject([
    { operation: "replayAdjudication", outcome: "ANSWERED", members: [WHO.covered] },
  ]);
});
