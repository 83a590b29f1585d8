import { accepted, claimInput, submit } from "../claims/claims.kit";
import { given } from "../eligibility/guarantee.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted, asked } from "./persons.kit";

let world: World;
let officer: string;
let desk: string;
const [KEPT, MERGED] = [WHO.covered, WHO.second];

beforeEach(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  desk = await world.key("DESK", "120104");
});
afterEach(() => world.close());

const merge = () =>
  acted(world, officer, "mergeMembers", { keptNumber: KEPT, mergedNumber: MERGED });

let visits = 0;
const claim = async (memberNumber: string, admittedOn: string, rest: object = {}) => {
  const input = claimInput(`M-${(visits += 1)}`, { member: { memberNumber }, admittedOn, ...rest });
  return accepted(await submit(world, desk, input));
};

test("a guarantee given before the merge holds after it, under either number", async () => {
  const { token: guaranteeToken } = await given(world.ask, desk, {
    member: { memberNumber: MERGED },
  });
  await merge();
  const quoted = await claim(MERGED, "2026-06-15", { guaranteeToken });
  expect(quoted.decision).toBe("APPROVED");
  expect(quoted.reasons.map(({ code }) => code)).not.toContain("ELG-014");
});

test("a claim sent again after the merge is the first one", async () => {
  const input = claimInput("AGAIN", { member: { memberNumber: MERGED } });
  const first = accepted(await submit(world, desk, input));
  await merge();
  const byOther = { ...input, member: { factoryBadge: { factoryCode: "F02", badge: "1002" } } };
  for (const again of [input, byOther]) {
    const { replayed, claim: found } = await submit(world, desk, again);
    expect([replayed, found?.claimNumber]).toEqual([true, first.claimNumber]);
  }
});

test("a waiting claim that is judged again while merged stays under its record", async () => {
  const pending = await claim(MERGED, "2026-06-10", { lines: [{ service: "NOPR" }] });
  expect(pending.status).toBe("PENDED");
  await merge();
  await world.root.query(
    `INSERT INTO tariff (id, contract_id, service_id, status, pricing, price_minor, valid_from)
     SELECT gen_random_uuid(), t.contract_id, s.id, 'IN_FORCE', 'FEE', 5000, '2024-01-01' FROM service s,
       (SELECT DISTINCT t.contract_id FROM tariff t JOIN contract c ON c.id = t.contract_id
        JOIN provider p ON p.id = c.provider_id WHERE p.code = '120104') t WHERE s.code = 'NOPR'`,
  );
  await acted(world, officer, "correctMember", { memberNumber: WHO.gap, phone: "1" });
  const { claims } = await asked<{ claims: { edges: object[] } }>(
    world,
    await world.key("CLAIMS_OFFICER"),
    `{ claims { edges { node { status member { memberNumber } } } } }`,
  );
  expect(claims.edges).toEqual([
    { node: { status: "ADJUDICATED", member: { memberNumber: MERGED } } },
  ]);
  const facts = await world.root.query<object[]>(
    `SELECT DISTINCT m.member_number FROM cost_fact f JOIN member m ON m.id = f.member_id`,
  );
  expect(facts).toEqual([{ member_number: MERGED }]);
});
