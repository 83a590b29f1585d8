import { attach } from "../claims/attaching.kit";
import { codes, type ShownClaim } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { put } from "../claims/files/files.kit";
import { reviewed } from "../review/review.kit";
import type { Journey } from "./journey.kit";

type Waiting = Pick<ShownClaim, "claimNumber" | "providerReference"> & {
  version: number;
  findings: { code: string; line: number | null; resolvedAt: string | null }[];
  lines: { line: number }[];
};

const QUEUE = `query($filter: ReviewFilter!) { reviewQueue(first: 100, filter: $filter) { edges { node {
  claimNumber providerReference version findings { code line resolvedAt } lines { line } } } } }`;

/** Who decides what rules cannot, in which part. */
export const REVIEWERS = [
  { person: "Vanna", role: "CLAIMS_OFFICER" },
  { person: "Dr Rith", role: "MEDICAL_REVIEWER" },
  { person: "Sophal", role: "SENIOR_REVIEWER" },
] as const;
type Reviewer = (typeof REVIEWERS)[number];

/** What waits for a person in some role. */
export async function queueOf(journey: Journey, { person, role }: Reviewer): Promise<Waiting[]> {
  type Queue = { reviewQueue: { edges: { node: Waiting }[] } };
  const { reviewQueue } = await journey.read<Queue>(person, QUEUE, {
    filter: { mayResolve: role },
  });
  return reviewQueue.edges.map(({ node }) => node);
}

const isOpen = ({ resolvedAt }: { resolvedAt: string | null }): boolean => resolvedAt === null;
const deny = (line: number, reasonCode: string) => ({
  ...{ line, ruling: "DENY", reasonCode },
  sentence: "the book of the provider has no such visit",
});

/** What is said of a claim by what it waits with, in turn: allowed, reduced, denied. */
function wordsOn(claim: Waiting, turn: number): object[] {
  const open = codes(claim.findings.filter(isOpen));
  const reduce = { ruling: "REDUCE", sentence: "less than what was written would have done" };
  if (open.includes("ELG-001")) return claim.lines.map(({ line }) => deny(line, "REV-005"));
  if (open.includes("BEN-006")) return turn % 2 === 0 ? [] : [deny(1, "BEN-006")];
  if (open.includes("OTH-001") && turn % 3 === 1) return [deny(1, "OTH-001")];
  if (open.includes("OTH-001") && turn % 3 === 2 && claim.lines.length === 2) {
    const benefit = { amount: "15000", currency: "KHR" };
    return [{ ...reduce, line: 2, benefit, reasonCode: "REV-004" }];
  }
  if (!open.includes("SEL-002") || turn % 2 === 0) return [];
  return [{ ...reduce, line: 1, allowedQuantity: 40, reasonCode: "REV-002" }];
}

/** One person works through their queue; the enrolment officer names every other unknown patient. */
async function workThrough(journey: Journey, reviewer: Reviewer): Promise<number> {
  const waiting = await queueOf(journey, reviewer);
  const mine = waiting.filter(
    ({ findings }) => !codes(findings.filter(isOpen)).includes("PRC-001"),
  );
  const key = journey.key(reviewer.person);
  for (const [turn, claim] of mine.entries()) {
    const unknown = codes(claim.findings.filter(isOpen)).includes("ELG-001");
    if (unknown && turn % 2 === 0) {
      const { claimNumber, version: expectedVersion } = claim;
      const wish = {
        claimNumber,
        expectedVersion,
        memberNumber: WHO.second,
        reason: "by his card",
      };
      expect((await attach(journey.acting, journey.key("Mony"), wish)).errors).toEqual([]);
    } else await reviewed(journey.acting, key, claim, wordsOn(claim, turn));
  }
  return mine.length;
}

/** The staff work until nothing waits that a person decides; what waits for a price is left to it. */
export async function workTheQueue(journey: Journey): Promise<void> {
  for (let left = 1; left > 0;) {
    left = 0;
    for (const reviewer of REVIEWERS) left += await workThrough(journey, reviewer);
  }
}

/** Sends a file over HTTP. */
export async function sendFile(journey: Journey, file: Buffer): Promise<void> {
  const { statusCode } = await put(journey.world, journey.key("Neary"), file);
  expect(statusCode).toBe(201);
}
