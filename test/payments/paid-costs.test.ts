import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import { correction, replace } from "../claims/corrections.kit";
import { TODAY } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { payAll, providerId, type Shown } from "./paying.kit";

let world: World;
let desk: string;
let finance: string;
let other: string;
let analyst: string;
const day = dayGiver("2026-02-02");
let serial = 0;

beforeEach(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  finance = await world.key("FINANCE", undefined, "Sophal");
  other = await world.key("FINANCE", undefined, "Rachana");
  analyst = await world.key("ANALYST");
});
afterEach(() => world.close());

async function visit(rest: object = {}) {
  const input = claimInput(`K-${(serial += 1)}`, { admittedOn: day(), ...rest });
  return { input, claim: accepted(await submit(world, desk, input)) };
}
async function pay(): Promise<Shown> {
  const wanted = {
    providerId: await providerId(world, "120104"),
    currency: "KHR",
    decidedUntil: TODAY,
  } as const;
  return payAll(world.ask, { preparer: finance, releaser: other }, wanted);
}

interface Costs {
  at: string;
  cost: string | null;
  claims: string | null;
  claimants: string | null;
  charge: string;
  reported: string | null;
  notPaid: string | null;
  services: Record<string, string | null>;
}
type Figure = { value: string | null; status: string };
interface Answer {
  costs: {
    meta: { asKnownAt: string };
    summary: Record<"cost" | "claims" | "claimants" | "providerCharge", Figure> & {
      completion: { reported: string | null; reportedNotPaid: string | null };
    };
    breakdown: { cells: { key: { code: string }[]; cost: Figure }[] };
  };
}
const QUERY = `query($basis: CostBasis!, $asKnown: AsKnownInput) {
  costs(scope: { from: "2026-01", to: "2026-06" }, basis: $basis, asKnown: $asKnown) {
    meta { asKnownAt }
    summary { cost { value status } claims { value status } claimants { value status }
      providerCharge { value status } completion { reported reportedNotPaid } }
    breakdown(by: [SERVICE_CATEGORY]) { cells { key { code } cost { value } } } } }`;

async function costs(basis: "PAID" | "REPORTED", instant?: string): Promise<Costs> {
  const asKnown = instant === undefined ? null : { instant };
  const { data, errors } = await world.ask<Answer>(analyst, QUERY, { basis, asKnown });
  expect(errors).toBeUndefined();
  const { meta, summary, breakdown } = data.costs;
  return {
    at: meta.asKnownAt,
    cost: summary.cost.value,
    claims: summary.claims.value,
    claimants: summary.claimants.value,
    charge: summary.providerCharge.status,
    reported: summary.completion.reported,
    notPaid: summary.completion.reportedNotPaid,
    services: Object.fromEntries(
      breakdown.cells.map(({ key, cost }) => [key[0]?.code, cost.value]),
    ),
  };
}

test("what is paid follows what is reported once the bank has paid, as known at each instant", async () => {
  await visit();
  const { input, claim } = await visit({ lines: [{ service: "EMG" }, { service: "OPD" }] });
  await visit({ lines: [{ service: "COSM" }] });
  const reported = await costs("REPORTED");
  // 32,000 riel at 4,000 to the dollar.
  expect(reported).toMatchObject({ cost: "8", claims: "2", claimants: "1", notPaid: "8.0000" });
  const before = await costs("PAID");
  expect(before).toMatchObject({ cost: "0", claims: "0", claimants: "0", reported: "8.0000" });
  expect(before.charge).toBe("NOT_DEFINED");
  await pay();
  const paid = await costs("PAID");
  expect(paid).toMatchObject({ cost: "8", claims: "2", claimants: "1", notPaid: "0.0000" });
  expect(paid.services).toMatchObject({ EMERGENCY: "5", OUTPATIENT: "3" });
  expect((await costs("REPORTED")).services).toEqual({ ...reported.services });
  const wish = correction(claim, {
    claim: { ...input, lines: [{ service: "OPD" }] },
    expectedVersion: 3,
  });
  accepted((await replace(world, desk, wish)) as never);
  // It costs less now, and is paid as it was until the next remittance.
  expect(await costs("REPORTED")).toMatchObject({ cost: "3", claims: "2", notPaid: "-5.0000" });
  expect(await costs("PAID")).toMatchObject({ cost: "8", claims: "2" });
  await visit({ lines: [{ service: "EMG" }] });
  await pay();
  const after = await costs("PAID");
  expect(after).toMatchObject({ cost: "8", claims: "3", claimants: "1", notPaid: "0.0000" });
  expect(after.services).toMatchObject({ EMERGENCY: "5", OUTPATIENT: "3" });
  for (const then of [before, paid, after]) expect(await costs("PAID", then.at)).toEqual(then);
});

test("a batch that failed has paid nothing", async () => {
  await visit();
  const facts = () => world.root.query("SELECT count(*) FROM cost_fact WHERE kind = 'PAID'");
  const none = await facts();
  const wanted = {
    providerId: await providerId(world, "120104"),
    currency: "KHR",
    decidedUntil: TODAY,
  } as const;
  const ask: World["ask"] = (key, query, variables) => {
    const { input } = variables as { input: object };
    const failed = query.includes("confirmPayment") ? { ...input, failed: true } : input;
    return world.ask(key, query, { input: failed });
  };
  expect((await payAll(ask, { preparer: finance, releaser: other }, wanted)).status).toBe("FAILED");
  expect(await facts()).toEqual(none);
  expect(await costs("PAID")).toMatchObject({ cost: "0", claims: "0" });
});
