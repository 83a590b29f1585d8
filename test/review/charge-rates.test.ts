import { entriesOf } from "../audit/entries.kit";
import { setStatus, standing, withdraw, withdrawal } from "../claims/corrections.kit";
import { told } from "../claims/decisions.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

import { call, khr, refund, report, usd } from "./charges.kit";

let world: World;
let desk: string;
let hospital: string;
let officer: string;
let auditor: string;
let finance: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  hospital = await world.key("DESK", "NH01");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  auditor = await world.key("AUDITOR");
  finance = await world.key("FINANCE", undefined, "Rith");
  await world.root.query("UPDATE member SET phone = '012 345 678' WHERE member_number = $1", [
    WHO.covered,
  ]);
});
afterAll(() => world.close());

interface Figure {
  count: number;
  of: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  method: string;
  confidence: number;
  status: string;
}
interface Rate {
  provider: { code: string };
  rate: Figure;
  callBackRate: Figure;
  charged: object[];
  refunded: object[];
  due: object[];
}
const SAMPLE = `{ callBackSample(from: "2026-01-20", to: "2026-03-31", size: 1) { drawnFrom } }`;
const FIGURE = "{ count of value lower upper method confidence status }";
const RATES = `query($from: Date!, $to: Date!) { patientChargeRates(from: $from, to: $to) {
  provider { code } rate ${FIGURE} callBackRate ${FIGURE} charged { amount currency }
  refunded { amount currency } due { amount currency } } }`;
const rates = async (span: object) =>
  (await told<{ patientChargeRates: Rate[] }>(world, auditor, RATES, span)).patientChargeRates;

test("rates count visits that stand, once each, with Wilson's interval; amounts what is owed", async () => {
  const span = { from: "2026-04-01", to: "2026-04-30" };
  const on = (day: string, rest: object = {}) =>
    standing(world, desk, { admittedOn: `2026-04-${day}`, ...rest });
  const paid = (await on("01", { patientPaid: khr("1000") })).claim;
  await report(world, officer, { claimNumber: paid.claimNumber, amount: khr("900") });
  await refund(world, finance, { claimNumber: paid.claimNumber, amount: khr("400"), receipt: "A" });
  for (const day of ["02", "03", "04"]) await on(day);
  const ended = (await on("05", { patientPaid: khr("50") })).claim;
  await withdraw(world, desk, withdrawal(ended));
  const replaced = (await on("06")).claim;
  await setStatus(world, replaced, "SUPERSEDED");
  const lab = { admittedOn: "2026-04-07", lines: [{ service: "LAB" }] };
  await standing(world, hospital, { ...lab, patientPaid: usd("2.00") });
  const found = await rates(span);
  const of = (code: string) => found.find(({ provider }) => provider.code === code);
  expect(of("120104")).toMatchObject({
    rate: { count: 1, of: 4, value: 0.25, method: "WILSON_SCORE", confidence: 0.95, status: "OK" },
    callBackRate: {
      count: 0,
      of: 0,
      value: null,
      lower: null,
      upper: null,
      status: "INSUFFICIENT_DATA",
    },
    charged: [khr("1050")],
    refunded: [khr("400")],
    due: [khr("650")],
  });
  expect(of("120104")?.rate.lower).toBeCloseTo(0.0456, 4);
  expect(of("120104")?.rate.upper).toBeCloseTo(0.6994, 4);
  expect(of("NH01")).toMatchObject({ rate: { count: 1, of: 1 }, due: [usd("2.00")] });
  expect(await rates({ from: "2026-05-20", to: "2026-05-20" })).toEqual([]);
});

test("acts are entered with the member and what became of them, the sample with whom it names", async () => {
  const { claim } = await standing(world, desk);
  const { claimNumber } = claim;
  const entries = await entriesOf(world, async () => {
    await report(world, officer, { claimNumber, amount: khr("100") });
    await report(world, officer, { claimNumber, amount: khr("100") });
    await report(world, officer, { claimNumber, amount: khr("0") });
    await refund(world, finance, { claimNumber, amount: khr("100"), receipt: "audited" });
    await call(world, officer, { claimNumber, outcome: "NOT_REACHED" });
    await world.ask(officer, SAMPLE);
  });
  const about = { claim: claimNumber, members: [WHO.covered] };
  expect(entries).toMatchObject([
    { operation: "reportPatientCharge", outcome: "ACCEPTED", person: "Vanna", ...about },
    { operation: "reportPatientCharge", outcome: "REPLAYED", ...about },
    { operation: "reportPatientCharge", outcome: "REFUSED", ...about },
    { operation: "recordPatientRefund", outcome: "ACCEPTED", person: "Rith", ...about },
    { operation: "recordCallBack", outcome: "ACCEPTED", ...about },
    { operation: "callBackSample", members: [WHO.covered] },
  ]);
});
