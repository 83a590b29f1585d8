import {
  benefitOf,
  decisionOf,
  hasEnded,
  isDecided,
  linesOn,
  paidOf,
  type Claim,
  type State,
} from "./life.state";

/** What is to be read of everything when it stands as the model says. */
export interface Expected {
  claims: {
    status: string;
    version: number;
    decision: string | null;
    lease: string | null;
    benefit: bigint | null;
    expectedPayment: bigint | null;
    open: string[];
    timeline: string[];
    appeals: string[];
    questions: string[];
    decisions: string[];
    /** What the ledger says it costs, and what was paid. */
    cost: bigint;
    paid: bigint;
  }[];
  remittances: { status: string; version: number; total: bigint; lines: string[] }[];
}

function owed(state: State, claim: Claim, index: number): bigint | null {
  if (hasEnded(claim)) return -paidOf(state, index);
  return isDecided(claim) ? benefitOf(claim) - paidOf(state, index) : null;
}

/** What is incurred: what was decided or, while it waits, all that came in. */
function costOf(claim: Claim): bigint {
  if (hasEnded(claim)) return 0n;
  if (isDecided(claim)) return benefitOf(claim);
  return claim.lines.reduce((sum, { submitted }) => sum + (submitted ?? 0n), 0n);
}

function claimAsExpected(state: State, claim: Claim, index: number): Expected["claims"][number] {
  const { status, version, lease } = claim;
  const decided = isDecided(claim);
  return {
    ...{ status, version, lease, decision: decisionOf(claim) },
    benefit: decided ? benefitOf(claim) : null,
    expectedPayment: owed(state, claim, index),
    open: claim.open.map(({ code, line }) => `${code} ${line}`).sort(),
    timeline: claim.timeline.map(([kind, person]) => `${kind} ${person}`),
    appeals: claim.appeals.map((one) => `${one.status} ${one.against} ${one.by ?? ""}`),
    questions: claim.questions.map((one) => one.status),
    decisions: claim.decisions.map((one, at) => `${at + 1} ${one.kind} ${one.by} ${one.benefit}`),
    cost: costOf(claim),
    paid: paidOf(state, index),
  };
}

/** What everybody should read of a state. */
export const expectedOf = (state: State): Expected => ({
  claims: state.claims.map((claim, index) => claimAsExpected(state, claim, index)),
  remittances: state.remittances.map(({ status, version, total, lines }) => ({
    ...{ status, version, total },
    lines: lines.map(({ kind, claim, amount }) => `${kind} ${claim ?? "-"} ${amount}`),
  })),
});

/** Σ benefit = Σ remitted + Σ outstanding, and what is scheduled is what its claims stand at. */
export function expectBooksOf(state: State): void {
  state.claims.forEach((claim, index) => {
    const lines = linesOn(state, index, "PREPARED", "RELEASED", "PAID");
    const remitted = lines.reduce((sum, { amount }) => sum + amount, 0n);
    if (["SCHEDULED", "PAID"].includes(claim.status)) expect(remitted).toBe(benefitOf(claim));
  });
}
