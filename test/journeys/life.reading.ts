import { CLAIM_FIELDS, expectBalanced, minor, type ShownClaim } from "../claims/claims.kit";
import { signed, total, type Amount } from "../payments/remittance-read.kit";
import type { Currency } from "../../src/shared/money";
import type { Scheme } from "./life.scheme";
import type { Expected } from "./life.expected";

type Money = { amount: string; currency: Currency };

interface ReadClaim extends Omit<ShownClaim, "findings" | "adjudications"> {
  version: number;
  expectedPayment: Money | null;
  lease: { person: string } | null;
  findings: { code: string; line: number | null; resolvedAt: string | null }[];
  timeline: { kind: string; actor: string }[];
  appeals: { id: string; status: string; decidedBy: string | null; adjudicationVersion: number }[];
  informationRequests: { id: string; status: string }[];
  adjudications: {
    version: number;
    kind: string;
    decidedBy: string;
    decision: string;
    benefit: Money;
  }[];
}

interface ReadRemittance {
  number: string;
  status: string;
  version: number;
  total: Amount;
  lines: { kind: string; claimNumber: string; paid: Amount }[];
}

const CLAIMS = `{ claims(first: 100) { edges { node { ${CLAIM_FIELDS} version
  expectedPayment { amount currency } lease { person } findings { resolvedAt }
  timeline { kind actor } appeals { id status decidedBy adjudicationVersion }
  informationRequests { id status } } } } }`;
const REMITTANCES = `{ remittances(first: 100) { edges { node { number status version
  total { amount currency } lines { kind claimNumber paid { amount currency } } } } } }`;

type Page<T> = { edges: { node: T }[] };

async function page<T>(scheme: Scheme, query: string, field: string): Promise<T[]> {
  const key = scheme.key("auditor");
  const { data, errors } = await scheme.world.ask<Record<string, Page<T>>>(key, query);
  expect(errors).toBeUndefined();
  return data[field]?.edges.map(({ node }) => node) ?? [];
}

const LEDGER = `
SELECT c.claim_number AS claim, coalesce(sum(f.incurred_minor), 0)::text AS cost, coalesce(sum(f.paid_minor), 0)::text AS paid
FROM claim c LEFT JOIN cost_fact f ON f.claim_id = c.id GROUP BY c.id`;

type Booked = { claim: string; cost: string; paid: string };

function claimAsRead(claim: ReadClaim, booked: Booked | undefined): Expected["claims"][number] {
  const { status, version, decision, benefit, expectedPayment, lease, findings } = claim;
  return {
    ...{ status, version, decision, lease: lease?.person ?? null },
    benefit: benefit && minor(benefit),
    expectedPayment: expectedPayment && signed(expectedPayment),
    open: findings
      .filter(({ resolvedAt }) => resolvedAt === null)
      .map(({ code, line }) => `${code} ${line ?? 0}`)
      .sort(),
    timeline: claim.timeline.map(({ kind, actor }) => `${kind} ${actor}`),
    appeals: claim.appeals.map(
      (one) => `${one.status} ${one.adjudicationVersion} ${one.decidedBy ?? ""}`,
    ),
    questions: claim.informationRequests.map((one) => one.status),
    decisions: claim.adjudications.map(
      (one) => `${one.version} ${one.kind} ${one.decidedBy} ${minor(one.benefit)}`,
    ),
    cost: BigInt(booked?.cost ?? -1),
    paid: BigInt(booked?.paid ?? -1),
  };
}

/** Everything as the auditor reads it, and the ledger's sums, in the order in which it came about. */
export async function readAll(scheme: Scheme): Promise<Expected> {
  const claims = await page<ReadClaim>(scheme, CLAIMS, "claims");
  const remittances = await page<ReadRemittance>(scheme, REMITTANCES, "remittances");
  const booked = await scheme.world.root.query<Booked[]>(LEDGER);
  for (const claim of claims) {
    const appeals = claim.appeals.map(({ id }) => id);
    const questions = claim.informationRequests.map(({ id }) => id);
    scheme.ids.set(claim.claimNumber, { appeals, questions });
    expectBalanced(claim as unknown as ShownClaim);
  }
  for (const one of remittances)
    expect(total(one.lines.map(({ paid }) => paid))).toBe(signed(one.total));
  return {
    claims: scheme.claims.map((number) => {
      const claim = claims.find((one) => one.claimNumber === number);
      if (!claim) throw new Error(`claim ${number} is not to be read`);
      return claimAsRead(
        claim,
        booked.find((one) => one.claim === number),
      );
    }),
    remittances: scheme.remittances.map(({ number }) => {
      const one = remittances.find((other) => other.number === number);
      const lines = one?.lines ?? [];
      return {
        ...{ status: one?.status ?? "missing", version: one?.version ?? 0 },
        total: one ? signed(one.total) : -1n,
        lines: lines.map(({ kind, claimNumber, paid }) => {
          const of = scheme.claims.indexOf(claimNumber);
          return `${kind} ${of < 0 ? "-" : of} ${signed(paid)}`;
        }),
      };
    }),
  };
}
