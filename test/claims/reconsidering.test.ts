import { openWorld, type World } from "../kit/world";
import { accepted, submit } from "./claims.kit";
import { act, freshClaim, publishPrice, told } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let senior: string;
let administrator: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Dara");
  administrator = await world.key("ADMINISTRATOR", undefined, "Bopha");
});
afterAll(() => world.close());

test("a retroactive price changes no decision; the decisions it would change are listed", async () => {
  const visit = freshClaim({
    admittedOn: "2026-01-15",
    lines: [{ service: "OPD", charge: khr("9000") }],
  });
  const claim = accepted(await submit(world, desk, visit));
  expect(claim.benefit).toEqual(khr("6000"));
  const { publishTariff } = await publishPrice(world, administrator, {
    service: "OPD",
    price: "7000",
    from: "2026-01-10",
  });
  expect(publishTariff).toMatchObject({ errors: [], publication: { status: "DRAFT" } });
  const listed = async () =>
    (
      await world.ask<{ decisionsToReconsider: { edges: { node: object }[]; totalCount: number } }>(
        senior,
        `{ decisionsToReconsider { totalCount edges { node { claim { claimNumber } adjudicationVersion
          decisionNow benefitNow { amount currency } reasonCodes } } } }`,
      )
    ).data.decisionsToReconsider;
  expect((await listed()).edges).toEqual([]);
  await act(
    world,
    senior,
    `confirmPublication(input: { publicationId: "${publishTariff.publication.id}" }) { errors { code } }`,
  );
  expect((await told(world, desk, claim.claimNumber)).benefit).toEqual(khr("6000"));
  const { edges, totalCount } = await listed();
  expect(totalCount).toBe(edges.length);
  expect(edges.map(({ node }) => node)).toContainEqual({
    claim: { claimNumber: claim.claimNumber },
    adjudicationVersion: 1,
    decisionNow: "PARTIAL",
    benefitNow: khr("7000"),
    reasonCodes: ["PRC-002"],
  });
});
