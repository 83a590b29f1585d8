import { entriesOf } from "../audit/entries.kit";
import { taken } from "../claims/promised.kit";
import { claimInput } from "../claims/claims.kit";
import { given } from "../eligibility/guarantee.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { lapseInput, LapseDesk, type ShownLapse } from "./lapses.kit";
import { Cashier } from "./premiums.kit";

let world: World;
let later: World["ask"];
let desk: string;
let neary: string;
let sok: string;
let lapses: LapseDesk;

beforeAll(async () => {
  world = await openWorld();
  later = await world.on("2026-07-10");
  desk = await world.key("DESK", "120104");
  neary = await world.key("ENROLMENT_OFFICER", undefined, "Neary");
  sok = await world.key("SENIOR_REVIEWER", undefined, "Sok");
  lapses = new LapseDesk(world.ask);
});
afterAll(() => world.close());

const ASKED = `query($n: String!, $on: Date!) { eligibility(input: { member: { memberNumber: $n },
  serviceDate: $on, lines: [{ service: "OPD" }] }) { status reasons { code } } }`;
interface Answer {
  eligibility: { status: string; reasons: { code: string }[] };
}

/** What a desk is told of a day, asked in July. */
async function isTold(on: string, n: string = WHO.covered): Promise<string> {
  const { data } = await later<Answer>(desk, ASKED, { n, on });
  const { status, reasons } = data.eligibility;
  return [status, ...reasons.map(({ code }) => code)].join(" ");
}

interface Known {
  member: { coverages: { from: string; to: string | null; lapsedFrom: string | null }[] };
}
async function lapsedFrom(at: string | null, memberNumber: string = WHO.covered) {
  const { data, errors } = await world.ask<Known>(
    neary,
    `query($n: String!, $at: DateTime) { member(memberNumber: $n) { coverages(asKnownAt: $at) { from to lapsedFrom } } }`,
    { n: memberNumber, at },
  );
  expect(errors).toBeUndefined();
  return data.member.coverages.map((cover) => cover.lapsedFrom);
}

const instants = async (): Promise<string[]> => {
  const rows = await world.root.query<{ at: Date }[]>(
    `SELECT recorded_at AS at FROM coverage WHERE member_id =
       (SELECT id FROM member WHERE member_number = $1) ORDER BY 1`,
    [WHO.covered],
  );
  return rows.map(({ at }) => at.toISOString());
};

let lapse: ShownLapse;

test("a missing booking by itself lapses nothing", async () => {
  const finance = new Cashier(world, await world.key("FINANCE"));
  const months = await finance.months("F01", "2026-01", "2026-06");
  expect(months.every(({ paid }) => paid.amount === "0.00")).toBe(true);
  expect(await isTold("2026-07-10")).toBe("ELIGIBLE");
  expect(await lapsedFrom(null)).toEqual([null]);
  expect((await lapses.list(neary)).totalCount).toBe(0);
});

test("a lapse that is recorded lapses nothing until another person confirms it", async () => {
  lapse = await lapses.done(lapses.record(neary, lapseInput()));
  expect(lapse).toMatchObject({
    status: "RECORDED",
    factory: { code: "F01" },
    memberNumber: null,
    recordedBy: "Neary",
    confirmedBy: null,
  });
  expect(await isTold("2026-06-26")).toBe("ELIGIBLE");
  expect(await lapses.record(neary, lapseInput())).toEqual({ lapse, errors: [] });
});

let promised: { number: string; token: string };

test("confirmed, cover ends on its day and not before; the audit says whose it was", async () => {
  promised = await given(later, desk, { serviceDate: "2026-06-27" });
  const entries = await entriesOf(world, async () => {
    lapse = await lapses.done(lapses.confirm(sok, lapse.id));
  });
  expect(lapse).toMatchObject({ status: "CONFIRMED", confirmedBy: "Sok" });
  expect(await isTold("2026-06-25")).toBe("ELIGIBLE");
  expect(await isTold("2026-06-26")).toBe("NOT_ELIGIBLE ELG-004");
  expect(await isTold("2026-06-26", WHO.second)).toBe("ELIGIBLE");
  expect(await lapsedFrom(null)).toEqual(["2026-06-26"]);
  expect(await lapsedFrom(null, WHO.lapsed)).toEqual(["2026-05-01"]);
  expect(await lapsedFrom(null, WHO.ended)).toEqual([null]);
  expect(entries).toMatchObject([{ operation: "confirmLapse", outcome: "DONE", person: "Sok" }]);
  expect([...(entries[0]?.members ?? [])].sort()).toEqual(
    [WHO.covered, WHO.notYet, WHO.gap].sort(),
  );
});

test("nobody owes for days on which cover has lapsed", async () => {
  const finance = new Cashier(world, await world.key("FINANCE"));
  const [june, july] = await finance.months("F01", "2026-06", "2026-07");
  expect(june?.memberMonths).toBe("2.5");
  expect(july?.due.amount).toBe("0.00");
});

test("a promise given before is honoured, a claim without one is denied", async () => {
  const visit = { admittedOn: "2026-06-27" };
  const { number: guaranteeNumber, token: guaranteeToken } = promised;
  const kept = await taken(
    later,
    desk,
    claimInput("L-1", { ...visit, member: { guaranteeNumber }, guaranteeToken }),
  );
  expect(kept).toMatchObject({ decision: "APPROVED", reasons: [{ code: "ADJ-004" }] });
  const other = await taken(
    later,
    desk,
    claimInput("L-2", { ...visit, lines: [{ service: "EMG" }] }),
  );
  expect(other).toMatchObject({ decision: "DENIED", reasons: [{ code: "ELG-004" }] });
});

test("lifted, cover goes on as if it had not lapsed, and what was known stays known", async () => {
  const entries = await entriesOf(world, async () => {
    lapse = await lapses.done(lapses.end(neary, lapse.id));
  });
  expect(lapse).toMatchObject({
    status: "LIFTED",
    endedBy: "Neary",
    endedReason: "the premium has come",
  });
  expect(entries).toMatchObject([{ operation: "endLapse", outcome: "DONE" }]);
  expect(entries[0]?.members).toHaveLength(3);
  expect(await isTold("2026-06-26")).toBe("ELIGIBLE");
  const [seeded, confirmed, lifted] = await instants();
  expect(await lapsedFrom(seeded ?? "")).toEqual([null]);
  expect(await lapsedFrom(confirmed ?? "")).toEqual(["2026-06-26"]);
  expect(await lapsedFrom(lifted ?? "")).toEqual([null]);
  expect(await lapsedFrom(null)).toEqual([null]);
});

test("one member's lapse is that member's; where the factory's holds too, it takes its place", async () => {
  const one = { memberNumber: WHO.covered, lapsesOn: "2026-07-05" };
  const own = await lapses.done(lapses.record(neary, lapseInput(one)));
  expect(own.memberNumber).toBe(WHO.covered);
  await lapses.done(lapses.confirm(sok, own.id));
  expect(await lapsedFrom(null)).toEqual(["2026-07-05"]);
  expect(await lapsedFrom(null, WHO.gap)).toEqual([null, null]);
  const all = await lapses.done(lapses.record(neary, lapseInput({ lapsesOn: "2026-07-20" })));
  await lapses.done(lapses.confirm(sok, all.id));
  expect(await lapsedFrom(null)).toEqual(["2026-07-05"]);
  expect(await lapsedFrom(null, WHO.gap)).toEqual([null, "2026-07-20"]);
  await lapses.done(lapses.end(neary, own.id));
  expect(await lapsedFrom(null)).toEqual(["2026-07-20"]);
  await lapses.done(lapses.end(neary, all.id));
  expect([await lapsedFrom(null), await lapsedFrom(null, WHO.gap)]).toEqual([[null], [null, null]]);
});

test("a lapse that is not confirmed is withdrawn, and no cover is recorded anew", async () => {
  const before = await instants();
  const wrong = await lapses.done(lapses.record(neary, lapseInput()));
  const ended = await lapses.done(lapses.end(neary, wrong.id, "recorded by mistake"));
  expect(ended).toMatchObject({ status: "WITHDRAWN", confirmedBy: null });
  expect(await instants()).toEqual(before);
});

test("they are listed, newest first, by factory and by whether they are open; the audit knows whom it named", async () => {
  const open = await lapses.done(lapses.record(neary, lapseInput({ memberNumber: WHO.gap })));
  const officer = await world.key("CLAIMS_OFFICER");
  const read: Awaited<ReturnType<LapseDesk["list"]>>[] = [];
  const entries = await entriesOf(world, async () => {
    read.push(await lapses.list(officer, { filter: { open: true } }));
  });
  const [page] = read;
  expect(page).toMatchObject({ totalCount: 1, edges: [{ node: open }] });
  expect(entries).toMatchObject([{ operation: "lapses", members: [WHO.gap] }]);
  const all = await lapses.list(officer, { filter: { factoryCode: "F01" }, first: 2 });
  expect(all).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  const rest = await lapses.list(officer, { first: 5, after: all.edges.at(-1)?.cursor });
  expect(rest.edges).toHaveLength(3);
  const ids = [...all.edges, ...rest.edges].map(({ node }) => node.id);
  expect(new Set(ids).size).toBe(5);
  expect((await lapses.list(officer, { filter: { open: false } })).totalCount).toBe(4);
  expect((await lapses.list(officer, { filter: { factoryCode: "F02" } })).totalCount).toBe(0);
});
