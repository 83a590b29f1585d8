import { accepted, codes, expectBalanced } from "../claims/claims.kit";
import { replace } from "../claims/corrections.kit";
import { fileOf, named } from "../claims/files/files.kit";
import { publishPrice } from "../claims/waiting.kit";
import { decideAppeal, opened, took, uphold } from "../review/appeal.kit";
import { chargeOf, refund, report } from "../review/charges.kit";
import { answer, asked, askedAbout, lastOf } from "../review/information.kit";
import { expectReconciled } from "./advices.kit";
import { booksOfBoth, expectCosts } from "./books.kit";
import { Journey, type Record } from "./journey.kit";
import { PAID, pay } from "./paying.kit";
import { queueOf, REVIEWERS, sendFile, workTheQueue } from "./reviewing.kit";
import { HEALTH_CENTER, HOSPITAL, pageOf } from "./visits.data";

/** Tests of one journey: each stands on what the ones before it have done. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.open();
});
afterAll(() => journey.world.close());

const khr = (amount: string) => ({ amount, currency: "KHR" });
const key = (person: Parameters<Journey["key"]>[0]) => journey.key(person);
const kindsOf = ({ timeline }: Record) => timeline.map(({ kind }) => kind);

test("two desks send 200 claims in batches; most are decided at once, some wait for a person", async () => {
  await journey.submitAll("Neary", HEALTH_CENTER);
  await journey.submitAll("Kosal", HOSPITAL);
  const claims = [...(await journey.records("Neary")), ...(await journey.records("Kosal"))];
  expect(claims).toHaveLength(200);
  claims.forEach(expectBalanced);
  const by = (status: string) => claims.filter((claim) => claim.status === status);
  expect([by("ADJUDICATED").length, by("PENDED").length]).toEqual([140, 60]);
  const open = new Set(by("PENDED").flatMap(({ findings }) => codes(findings)));
  expect([...open].sort()).toEqual(["BEN-006", "ELG-001", "OTH-001", "PRC-001", "SEL-002"]);
  for (const visit of HEALTH_CENTER.filter((one) => "attachments" in one)) {
    await sendFile(journey, pageOf(visit.providerReference));
  }
});

test("the staff ask, the desk answers one question and forgets another", async () => {
  const [first, second] = [
    await journey.record("Neary", "work-1"),
    await journey.record("Neary", "work-2"),
  ];
  const question = await askedAbout(journey, key("Vanna"), first);
  await askedAbout(journey, key("Vanna"), second);
  const file = fileOf("pdf", "the factory's report");
  await sendFile(journey, file);
  const wish = {
    requestId: lastOf(question).id,
    answer: "On the way home; the factory's report is here.",
    attachments: [named(file, "OTHER")],
  };
  const back = asked(await answer(journey, key("Neary"), wish));
  expect(back).toMatchObject({ status: "PENDED", waitsOn: "SCHEME" });
});

test("the staff work through the queue, each on what is theirs", async () => {
  await workTheQueue(journey);
  const claims = [...(await journey.records("Neary")), ...(await journey.records("Kosal"))];
  claims.forEach(expectBalanced);
  const waiting = claims.filter(({ status }) => status !== "ADJUDICATED");
  expect(waiting.map((claim) => [claim.status, ...codes(claim.findings)]).sort()).toEqual([
    ["INFORMATION_REQUESTED", "OTH-001"],
    ...Array.from({ length: 10 }, () => ["PENDED", "PRC-001"]),
  ]);
}, 90_000);

test("one appeal is upheld, one overturned, and a charge is reported and refunded", async () => {
  const [kept, changed, charged] = [
    await journey.record("Neary", "mixed-1"),
    await journey.record("Neary", "uncovered-2"),
    await journey.record("Neary", "charged-1"),
  ];
  const lost = await opened(journey, key("Neary"), kept);
  expect(took(await uphold(journey, key("Sophal"), lost.id)).decision).toBe("PARTIAL");
  const won = await opened(journey, key("Neary"), changed);
  const after = took(await decideAppeal(journey, key("Sophal"), won.id));
  expect(after).toMatchObject({ decision: "APPROVED", benefit: khr("50000") });
  const { claimNumber } = charged;
  const told = { claimNumber, amount: khr("3000") };
  expect(chargeOf(await report(journey, key("Vanna"), told)).due).toEqual(khr("3000"));
  const given = { claimNumber, amount: khr("3000"), receipt: "Q-1" };
  const closed = chargeOf(await refund(journey, key("Finance A"), given));
  expect(closed).toMatchObject({ due: khr("0"), closedOn: journey.today });
});

test("a later day brings the price that was waited for, ends what nobody answered, and leaves nothing", async () => {
  await journey.turnTo("2026-06-30");
  const price = { service: "NOPR", price: "7000", from: "2026-01-01" };
  const { publishTariff } = await publishPrice(journey, key("Dara"), price);
  expect(publishTariff.errors).toEqual([]);
  const forgotten = await journey.record("Neary", "work-2");
  expect(forgotten).toMatchObject({ status: "ADJUDICATED", decision: "DENIED" });
  expect(codes(forgotten.reasons)).toContain("TIM-002");
  for (const reviewer of REVIEWERS) expect(await queueOf(journey, reviewer)).toEqual([]);
  const books = await booksOfBoth(journey);
  for (const { claims, sums } of books) {
    expect(claims.every(({ status }) => status === "ADJUDICATED")).toBe(true);
    expect(sums).toMatchObject({ remitted: 0n, outstanding: sums.benefit });
  }
  // Every kind of answer is there: the rules' own, and the words of all three reviewers.
  const taken = new Set(books.flatMap(({ sums }) => [...sums.reductions.keys()]));
  const rules = ["BEN-001", "DUP-001", "ELG-002", "PRC-002", "PRC-003", "TIM-002"];
  const words = ["BEN-006", "OTH-001", "REV-002", "REV-004", "REV-005"];
  expect([...taken].sort()).toEqual([...rules, ...words].sort());
  expect((await expectCosts(journey, books)).paid).toBe(0n);
});

test("both providers are paid by two persons, and each desk reconciles its advice line by line", async () => {
  for (const payee of PAID) await pay(journey, payee);
  for (const { claims, advices, sums } of await booksOfBoth(journey)) {
    expect(sums).toMatchObject({ outstanding: 0n, remitted: sums.benefit });
    expect(claims.every(({ status }) => status === "PAID")).toBe(true);
    const rows = advices.flatMap((advice) => advice.rows);
    const byNumber = new Map(claims.map((claim) => [claim.claimNumber, claim]));
    for (const row of rows) expectReconciled(row, byNumber.get(row.claimNumber));
    expect(rows).toHaveLength(claims.flatMap(({ lines }) => lines).length);
  }
});

test("what was paid changes by an appeal and a replacement: outstanding until the next remittance", async () => {
  await journey.turnTo("2026-07-10");
  const changed = await journey.record("Neary", "mixed-2");
  const { id } = await opened(journey, key("Neary"), changed);
  const after = took(await decideAppeal(journey, key("Bopha"), id));
  expect(after).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  const wrong = await journey.record("Neary", "dear-1");
  const visit = HEALTH_CENTER.find((one) => one.providerReference === "dear-1");
  const wish = {
    claimNumber: wrong.claimNumber,
    expectedVersion: wrong.version,
    correctionReference: "dear-1-b",
    reason: "it was no emergency",
    claim: { ...visit, lines: [{ service: "OPD" }] },
  };
  accepted(await replace(journey, key("Neary"), wish));
  const books = await booksOfBoth(journey);
  // 50,000 riel of the appeal are to come; 20,000 are taken back, and 6,000 paid in their place.
  expect(books.map(({ sums }) => sums.outstanding)).toEqual([50_000n - 14_000n, 0n]);
  await expectCosts(journey, books);
});

test("the next remittance reverses, pays anew, and balances; the costs are what was remitted", async () => {
  await pay(journey, PAID[0]);
  const books = await booksOfBoth(journey);
  const [first, second] = books[0]?.advices ?? [];
  if (!first || !second) throw new Error("two advices are missing");
  expect(second.total).toBe(36_000n);
  const signs = second.rows.map(({ kind, providerReference }) => `${kind} ${providerReference}`);
  expect([...new Set(signs)].sort()).toEqual([
    "CLAIM dear-1",
    "CLAIM mixed-2",
    "REVERSAL dear-1",
    "REVERSAL mixed-2",
  ]);
  const byNumber = new Map(books[0]?.claims.map((claim) => [claim.claimNumber, claim]));
  for (const row of second.rows.filter(({ kind }) => kind === "CLAIM")) {
    expectReconciled(row, byNumber.get(row.claimNumber));
  }
  for (const row of second.rows.filter(({ kind }) => kind === "REVERSAL")) {
    const once = first.rows.find(
      ({ claimNumber, line }) => claimNumber === row.claimNumber && line === row.line,
    );
    expect(row.paid).toBe(once?.paid === "0" ? "0" : `-${once?.paid ?? ""}`);
  }
  expect(books.map(({ sums }) => sums.outstanding)).toEqual([0n, 0n]);
  const { reported, paid } = await expectCosts(journey, books);
  expect(reported).toBe(paid);
});

test("the timeline of the claim that was appealed tells its whole story", async () => {
  const claim = await journey.record("Neary", "mixed-2");
  const paid = ["ADJUDICATED", "SCHEDULED", "PAID"];
  expect(kindsOf(claim)).toEqual([
    ...["SUBMITTED", ...paid],
    ...["APPEAL_OPENED", "APPEAL_OVERTURNED", ...paid],
  ]);
  expect(claim.timeline.map(({ actor }) => actor)).toEqual([
    ...["Neary", "engine", "Finance A", "Finance B"],
    ...["Neary", "Bopha", "engine", "Finance A", "Finance B"],
  ]);
});

test("the audit trail names every act and who did it, once each, those that were refused, too", async () => {
  const acts = journey.done.filter((act) => !act.startsWith("submitClaims"));
  acts.push(...HEALTH_CENTER.map(() => "submitClaims by Neary"));
  acts.push(...HOSPITAL.map(() => "submitClaims by Kosal"), "informationOverdue by engine");
  const operations = new Set(acts.map((act) => act.split(" ")[0] ?? ""));
  expect([...operations]).toHaveLength(16);
  expect(acts).toContain("releaseRemittance by Finance A, refused");
  expect(acts).toContain("confirmPayment by Finance B, refused");
  expect((await journey.trail(operations)).sort()).toEqual(acts.sort());
});
