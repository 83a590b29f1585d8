import { accepted, claimInput, submit } from "../claims/claims.kit";
import { analyst } from "../costs/asking";
import { fee, paths, planInput, PressRoom, tariffInput } from "./publishing.kit";

let room: PressRoom;

beforeEach(async () => {
  room = await PressRoom.open("2026-07-15");
});
afterEach(() => room.world.close());

const REFERRALS = {
  code: "PRV-005",
  on: true,
  parameters: [{ name: "levels", value: "HEALTH_CENTER" }],
};
const OFF = { code: "SEL-001", on: false };

const PLAN = `query($on: Date) { plan(on: $on) { version status validFrom validTo employerShare
  premiumPerMonth { amount } premiumWageRate premiumFloor { amount } premiumCeiling { amount }
  services { code } rules { code on } } }`;
const planOn = async (on: string) =>
  (await room.world.ask<{ plan: { version: number } }>(room.desk, PLAN, { on })).data.plan;

test("a plan waits for a second person, then ends its predecessor on its first day", async () => {
  const { plan, publication } = await room.act("publishPlan", planInput());
  expect(plan).toMatchObject({ version: 3, status: "DRAFT", validFrom: "2026-07-01" });
  expect(await planOn("2026-07-01")).toMatchObject({ version: 2, validTo: null });
  await room.confirm(publication ?? { id: "" });
  expect(await planOn("2026-06-30")).toMatchObject({ version: 2, validTo: "2026-07-01" });
  expect(await planOn("2026-07-01")).toMatchObject({
    version: 3,
    status: "IN_FORCE",
    employerShare: "0.6000",
    premiumPerMonth: { amount: "1.60" },
    premiumWageRate: null,
    services: [{ code: "DEL" }, { code: "EMG" }, { code: "OPD" }],
    rules: [{ code: "SEL-001", on: false }],
  });
});

test("numbers are given to drafts, too, and never again", async () => {
  await room.act("publishPlan", planInput());
  const { plan } = await room.act("publishPlan", planInput({ from: "2026-08-01" }));
  expect(plan?.version).toBe(4);
});

test("a rule that a plan switches on changes the desk's answer, from its day and not before", async () => {
  const draft = await room.published("publishPlan", planInput({ rules: [OFF, REFERRALS] }));
  const lines = async (day: string) => (await room.told(day, ["OPD"])).lines;
  expect(await lines("2026-07-01")).toMatchObject([{ outcome: "WILL_PAY" }]);
  await room.confirm(draft);
  expect(await lines("2026-06-30")).toMatchObject([{ outcome: "WILL_PAY" }]);
  expect(await lines("2026-07-01")).toMatchObject([{ outcome: "WILL_NOT_PAY" }]);
  const claim = accepted(
    await submit(room.world, room.desk, claimInput("r", { admittedOn: "2026-07-01" })),
  );
  expect(claim).toMatchObject({ decision: "DENIED", reasons: [{ code: "PRV-005" }] });
});

test("a service that a plan leaves out is paid until its first day and no longer", async () => {
  await room.inForce("publishPlan", planInput({ services: ["EMG"] }));
  expect(await room.pays("2026-06-30", "OPD")).toBe("6000");
  expect(await room.told("2026-07-01", ["OPD"])).toMatchObject({
    lines: [{ outcome: "WILL_NOT_PAY", reasons: [{ code: "BEN-001" }] }],
  });
});

test("a price that ended since the draft stops the confirmation", async () => {
  const services = ["OPD", "NOPR"];
  const prices = [fee("NOPR", "5000")];
  await room.published("publishTariff", tariffInput({ from: "2026-07-01", prices }));
  const draft = await room.published("publishPlan", planInput({ from: "2026-09-01", services }));
  const shorter = tariffInput({ from: "2026-07-02", to: "2026-08-01", prices });
  await room.inForce("publishTariff", shorter);
  const { errors } = await room.confirm(draft);
  expect(paths(errors)).toEqual(["INT-002 publicationId"]);
  expect(errors[0]?.message).toContain("NOPR");
});

test("a premium by wage has its bounds, and its amount is not defined in the figures", async () => {
  const wage = {
    premiumPerMonth: null,
    premiumWageRate: "0.026",
    premiumFloor: { amount: "1.00", currency: "USD" },
    premiumCeiling: { amount: "4.00", currency: "USD" },
  };
  await room.inForce("publishPlan", planInput({ from: "2026-06-01", ...wage }));
  expect(await planOn("2026-06-01")).toMatchObject({
    premiumPerMonth: null,
    premiumWageRate: "0.0260",
    premiumFloor: { amount: "1.00" },
    premiumCeiling: { amount: "4.00" },
  });
  const ask = analyst(room.world, await room.world.key("ANALYST"));
  const { series } = await ask.view({ scope: { from: "2026-05", to: "2026-06" } });
  const premiums = series.map(({ premium, lossRatio }) => [premium.status, lossRatio.status]);
  expect(premiums).toEqual([
    ["OK", "OK"],
    ["NOT_DEFINED", "NOT_DEFINED"],
  ]);
});

test("one request may publish and read what it published", async () => {
  const { data } = await room.world.ask<Record<string, object>>(
    room.dara,
    `mutation { a: publishService(input: { code: "XRAY", nameEnglish: "X-ray", nameKhmer: "ថតកាំរស្មី",
        nameFrench: "Radio", category: OTHER, levels: [HEALTH_CENTER] }) { service { name(language: FR) } }
      b: publishTariff(input: { providerCode: "120104", from: "2026-07-01",
        prices: [{ service: "XRAY", pricing: MANUAL }] }) { publication { prices { service { code } } } } }`,
  );
  expect(data).toEqual({
    a: { service: { name: "Radio" } },
    b: { publication: { prices: [{ service: { code: "XRAY" } }] } },
  });
});
