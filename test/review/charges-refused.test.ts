import { openWorld, type World } from "../kit/world";
import { count } from "../claims/claims.kit";
import { standing, UNKNOWN_CLAIM } from "../claims/corrections.kit";
import { call, chargeOf, done, khr, refund, report, said, usd } from "./charges.kit";

let world: World;
let desk: string;
let officer: string;
let finance: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("CLAIMS_OFFICER", undefined, "Vanna");
  finance = await world.key("FINANCE", undefined, "Rith");
});
afterAll(() => world.close());

const places = (answer: Parameters<typeof said>[0]) =>
  said(answer).map(([code, place]) => [code, place]);

const kept = async () => [
  await count(world, "patient_charge"),
  await count(world, "patient_refund"),
  await count(world, "call_back"),
  await count(world, "claim_event"),
];

const REPORTS: [name: string, input: object, code: string, place: string][] = [
  ["nobody's claim", { claimNumber: UNKNOWN_CLAIM }, "INT-002", "claimNumber"],
  ["no number", { claimNumber: " " }, "INT-002", "claimNumber"],
  ["nothing charged", { amount: khr("0") }, "INT-002", "amount.amount"],
  ["a fraction of a riel", { amount: khr("1.5") }, "INT-002", "amount.amount"],
  ["a third decimal", { amount: usd("1.005") }, "INT-002", "amount.amount"],
  ["more than anybody has", { amount: khr("9999999999999") }, "INT-002", "amount.amount"],
  ["no note", { note: "  " }, "INT-001", "note"],
  ["a blank nobody sees", { note: "\u200b" }, "INT-001", "note"],
];

test.each(REPORTS)("a report is refused: %s", async (_, input, code, place) => {
  const { claim } = await standing(world, desk);
  const before = await kept();
  const { claimNumber } = claim;
  for (const source of ["STAFF", "CALL_BACK"]) {
    const wish = { claimNumber, amount: khr("100"), source, ...input };
    const answer = await report(world, officer, wish);
    expect(places(answer)).toEqual([[code, place]]);
    expect(answer.claim).toBeNull();
  }
  expect(await kept()).toEqual(before);
});

const REFUNDS: [name: string, input: object, code: string, place: string][] = [
  ["nobody's claim", { claimNumber: UNKNOWN_CLAIM }, "INT-002", "claimNumber"],
  ["nothing given", { amount: khr("0") }, "INT-002", "amount.amount"],
  ["a fraction of a riel", { amount: khr("1.5") }, "INT-002", "amount.amount"],
  ["more than is due", { amount: khr("1001") }, "INT-002", "amount"],
  ["another currency than is due", { amount: usd("0.10") }, "INT-002", "amount.currency"],
  ["tomorrow", { paidOn: "2026-06-16" }, "INT-005", "paidOn"],
  ["before the visit", { paidOn: "2026-01-01" }, "INT-005", "paidOn"],
  ["no receipt", { receipt: " " }, "INT-001", "receipt"],
  ["a receipt that is too long", { receipt: "R".repeat(65) }, "INT-002", "receipt"],
];

test.each(REFUNDS)("a refund is refused: %s", async (_, input, code, place) => {
  const { claim } = await standing(world, desk, { patientPaid: khr("1000") });
  const before = await kept();
  const wish = { claimNumber: claim.claimNumber, amount: khr("1000"), receipt: "new", ...input };
  const answer = await refund(world, finance, wish);
  expect(places(answer)).toEqual([[code, place]]);
  expect(answer.claim).toBeNull();
  expect(await kept()).toEqual(before);
});

test("nothing is refunded of what nobody was charged, nor of a breach that is closed", async () => {
  const free = await standing(world, desk);
  const none = { claimNumber: free.claim.claimNumber, amount: khr("1"), receipt: "none" };
  expect(places(await refund(world, finance, none))).toEqual([["INT-002", "claimNumber"]]);
  const { claim } = await standing(world, desk, { patientPaid: khr("10") });
  const { claimNumber } = claim;
  done(await refund(world, finance, { claimNumber, amount: khr("10"), receipt: "whole" }));
  const more = await refund(world, finance, { claimNumber, amount: khr("1"), receipt: "more" });
  expect(said(more)).toEqual([["INT-002", "amount", expect.stringContaining("0 riel")]]);
});

test("a call that tells of no charge has no amount, and one that does has amount and note", async () => {
  const { claim } = await standing(world, desk);
  const before = await kept();
  const { claimNumber } = claim;
  const wrong: [object, [string, string][]][] = [
    [{ outcome: "NOT_CHARGED", amount: khr("1") }, [["INT-002", "amount"]]],
    [{ outcome: "NOT_REACHED", amount: khr("1") }, [["INT-002", "amount"]]],
    [{ outcome: "CHARGED", note: "paid" }, [["INT-001", "amount"]]],
    [{ outcome: "CHARGED", amount: khr("1") }, [["INT-001", "note"]]],
  ];
  for (const [input, expected] of wrong) {
    expect(places(await call(world, officer, { claimNumber, ...input }))).toEqual(expected);
  }
  expect(await kept()).toEqual(before);
});

test("the other currency is refused where no rate is published for the day of the visit", async () => {
  const { claim } = await standing(world, desk, { patientPaid: khr("1000") });
  const { claimNumber } = claim;
  await world.root.query("CREATE TABLE rates AS SELECT * FROM exchange_rate");
  await world.root.query("UPDATE claim_line SET exchange_rate_id = NULL");
  await world.root.query(
    "DELETE FROM exchange_rate; UPDATE catalogue_version SET version = version + 1",
  );
  const answer = await report(world, officer, { claimNumber, amount: usd("1.00") });
  expect(said(answer)).toEqual([["INT-002", "amount.currency", expect.stringMatching(/KHR/)]]);
  expect(chargeOf(await report(world, officer, { claimNumber, amount: khr("1200") })).due).toEqual(
    khr("1200"),
  );
  await world.root.query(
    "INSERT INTO exchange_rate SELECT * FROM rates; UPDATE catalogue_version SET version = version + 1",
  );
  await world.root.query("DROP TABLE rates");
});
