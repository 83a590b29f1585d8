import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import "reflect-metadata";
import { coverHolding, findMembers, type MemberOnRecord } from "../../src/enrolment";
import { hasValidCheckDigit } from "../../src/shared/check-digit";
import { addDays } from "../../src/shared/dates";
import { demo, DEMO_TODAY, type FilledDemo } from "./demo.kit";

interface Samples {
  covered: string[];
  ended: string[];
  lapsed: string[];
  neverCovered: string[];
  unknown: string[];
  twoFactories: string[];
  badge: { factoryCode: string; badge: string; memberNumber: string };
  birthYears: Record<string, number>;
  pricedServices: Record<string, string[]>;
}

let first: FilledDemo;
let samples: Samples;

const rows = <T = Record<string, unknown>>({ root }: FilledDemo, sql: string): Promise<T[]> =>
  root.query<T[]>(sql);

beforeAll(async () => {
  first = await demo({ members: 200, months: 4, until: null, seed: 7 });
  const text = readFileSync(path.join(first.dataDir, "demo-samples.json"), "utf8");
  samples = JSON.parse(text) as Samples;
}, 60_000);

afterAll(async () => {
  await first.close();
  rmSync(first.dataDir, { recursive: true });
});

async function found(numbers: string[]): Promise<(MemberOnRecord | null)[]> {
  const asks = numbers.map((memberNumber) => ({ memberNumber, day: DEMO_TODAY }));
  return (await findMembers(first.root, asks)).members;
}

const holds = (member: MemberOnRecord | null, day: string): boolean => {
  const cover = member && coverHolding(member.covers, day);
  return Boolean(cover && (cover.lapsedFrom === null || day < cover.lapsedFrom));
};

test("covered samples have had cover and no claim for sixty days", async () => {
  expect(samples.covered).toHaveLength(10);
  for (const member of await found(samples.covered)) {
    for (let back = 0; back <= 60; back += 1) {
      expect(holds(member, addDays(DEMO_TODAY, -back))).toBe(true);
    }
    const recent = await rows(
      first,
      `SELECT 1 FROM claim WHERE member_id = '${member?.id}' AND (status = 'PENDED'
         OR admitted_on >= '${addDays(DEMO_TODAY, -60)}' OR received_at >= '${addDays(DEMO_TODAY, -60)}')`,
    );
    expect(recent).toEqual([]);
  }
});

test("ended, lapsed and never covered samples have no cover today", async () => {
  for (const member of await found(samples.ended)) {
    expect(member?.covers.every(({ to }) => to !== null && to <= DEMO_TODAY)).toBe(true);
  }
  for (const member of await found(samples.lapsed)) {
    expect(member?.covers.some(({ lapsedFrom }) => lapsedFrom !== null)).toBe(true);
    expect(holds(member, DEMO_TODAY)).toBe(false);
  }
  for (const member of await found(samples.neverCovered)) expect(member?.covers).toEqual([]);
  const { ended, lapsed, neverCovered } = samples;
  expect([ended, lapsed, neverCovered].map(({ length }) => length >= 5)).toEqual(
    [true, true, true], // a small scheme has fewer than ten of some
  );
});

test("unknown samples are well formed and nobody's", async () => {
  expect(samples.unknown).toHaveLength(10);
  expect(samples.unknown.every(hasValidCheckDigit)).toBe(true);
  expect(await found(samples.unknown)).toEqual(samples.unknown.map(() => null));
});

test("samples with two factories have two covers today; the badge and birth years are right", async () => {
  for (const member of await found(samples.twoFactories)) {
    const today = member?.covers.filter(({ from, to }) => from <= DEMO_TODAY && to === null);
    expect(new Set(today?.map(({ factoryCode }) => factoryCode)).size).toBe(2);
  }
  const { factoryCode, badge, memberNumber } = samples.badge;
  const [byBadge] = (await findMembers(first.root, [{ factoryCode, badge, day: DEMO_TODAY }]))
    .members;
  expect(byBadge?.memberNumber).toBe(memberNumber);
  for (const member of await found(Object.keys(samples.birthYears))) {
    expect(samples.birthYears[member?.memberNumber ?? ""]).toBe(member?.birthYear);
  }
});

test("priced services of a provider begin with an out-patient fee and are all priced and covered", async () => {
  const priced = await rows<{ provider: string; service: string; kind: string; category: string }>(
    first,
    `SELECT p.code AS provider, s.code AS service, t.pricing AS kind, s.category
     FROM tariff t JOIN contract c ON c.id = t.contract_id JOIN provider p ON p.id = c.provider_id
     JOIN service s ON s.id = t.service_id JOIN plan_service b ON b.service_id = s.id
     JOIN plan ON plan.id = b.plan_id AND plan.valid_to IS NULL
     WHERE t.valid_from <= '${DEMO_TODAY}' AND (t.valid_to IS NULL OR t.valid_to > '${DEMO_TODAY}')`,
  );
  const codes = Object.keys(samples.pricedServices);
  expect(codes).toEqual(expect.arrayContaining(["120405", "NH01"]));
  for (const code of codes) {
    const own = priced.filter(({ provider }) => provider === code);
    const [first = ""] = samples.pricedServices[code] ?? [];
    expect(own.find(({ service }) => service === first)).toMatchObject({
      kind: "FEE",
      category: "OUTPATIENT",
    });
    expect([...(samples.pricedServices[code] ?? [])].sort()).toEqual(
      own.map(({ service }) => service).sort(),
    );
  }
});
