import { minor } from "../claims/claims.kit";
import type { PayOffice, Prepared } from "./remittances.kit";

export type Amount = Prepared["total"];
interface Taken {
  code: string;
  amount: Amount;
  text: string;
  parameters: { name: string; value: string }[];
}
interface Sums {
  submitted: Amount;
  reduced: Amount;
  paid: Amount;
  patientPays: Amount;
  reductions: Taken[];
}
interface Line extends Sums {
  position: number;
  kind: string;
  claimNumber: string;
  providerReference: string;
  reverses: { remittanceNumber: string; position: number } | null;
  items: (Sums & { providerLineReference: string | null; serviceCode: string })[];
}
interface Read extends Prepared {
  status: string;
  provider: { code: string };
  decidedUntil: string;
  expectedOn: string;
  lines: Line[];
}

const MONEY = "{ amount currency }";
const SUMS = `submitted ${MONEY} reduced ${MONEY} paid ${MONEY} patientPays ${MONEY}
  reductions { code amount ${MONEY} text parameters { name value } }`;
const FIELDS = `id number version status payee total ${MONEY} provider { code } decidedUntil expectedOn
  lines { position kind claimNumber providerReference reverses { remittanceNumber position } ${SUMS}
    items { line providerLineReference serviceCode serviceName serviceDate ${SUMS} } }`;
const ONE = `query($id: ID!) { remittance(id: $id) { ${FIELDS} } }`;

/** A remittance with everything that its desk may read of it. */
export async function readBy(office: PayOffice, { id }: Prepared): Promise<Read> {
  const { data, errors } = await office.world.ask<{ remittance: Read }>(office.key("DESK"), ONE, {
    id,
  });
  expect(errors).toBeUndefined();
  return data.remittance;
}

/** An amount, which may be taken back. */
export const signed = ({ amount, currency }: Amount): bigint =>
  amount.startsWith("-")
    ? -minor({ amount: amount.slice(1), currency })
    : minor({ amount, currency });
/** What amounts are together. */
export const total = (amounts: readonly Amount[]): bigint =>
  amounts.reduce((sum, amount) => sum + signed(amount), 0n);

/** Submitted less the reductions, reason by reason, is paid; the patient pays nothing. */
export function expectBalanced(sums: Sums): void {
  expect(total(sums.reductions.map(({ amount }) => amount))).toBe(signed(sums.reduced));
  expect(signed(sums.submitted) - signed(sums.reduced)).toBe(signed(sums.paid));
  expect(signed(sums.patientPays)).toBe(0n);
}
