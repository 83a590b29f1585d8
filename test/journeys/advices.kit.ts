import { parse } from "csv-parse/sync";
import { parseMinor, sum, type Currency } from "../../src/shared/money";
import { minor } from "../claims/claims.kit";
import type { Journey, Record as Claim } from "./journey.kit";

/** An amount as it is written, which may be taken back. */
export function signed(amount: string, currency: Currency): bigint {
  const read = parseMinor(amount.replace(/^-/, ""), currency);
  if (read === null) throw new Error(`${amount} ${currency} is no amount`);
  return amount.startsWith("-") ? -read : read;
}

/** A line of a claim as an advice tells it, from either form. */
interface Told {
  kind: string;
  claimNumber: string;
  providerReference: string;
  line: number;
  service: string;
  serviceDate: string;
  submitted: string;
  reduced: string;
  paid: string;
  patientPays: string;
  taken: { code: string; amount: string }[];
}

interface JsonItem extends Omit<Told, "kind" | "claimNumber" | "providerReference" | "taken"> {
  reductions: { code: string; amount: string }[];
}
interface JsonAdvice {
  currency: Currency;
  status: string;
  total: string;
  lines: (Pick<Told, "kind" | "claimNumber" | "providerReference" | "paid"> & {
    items: JsonItem[];
  })[];
  totals: { submitted: string; reduced: string; paid: string };
}

/** An advice as its desk fetched it. */
export interface Advice {
  currency: Currency;
  total: bigint;
  rows: Told[];
}

const takenOf = (written: string) =>
  written
    .split("; ")
    .filter(Boolean)
    .map((part) => {
      const [code = "", amount = ""] = part.split(" ");
      return { code, amount };
    });

const byTable = (row: Record<string, string>): Told => ({
  kind: row.kind ?? "",
  claimNumber: row.claim_number ?? "",
  providerReference: row.provider_reference ?? "",
  line: Number(row.claim_line),
  service: row.service ?? "",
  serviceDate: row.service_date ?? "",
  submitted: row.submitted ?? "",
  reduced: row.reduced ?? "",
  paid: row.paid ?? "",
  patientPays: row.patient_pays ?? "",
  taken: takenOf(row.reductions ?? ""),
});

const byObject = ({ lines }: JsonAdvice): Told[] =>
  lines.flatMap(({ kind, claimNumber, providerReference, items }) =>
    items.map(
      ({ reductions, line, service, serviceDate, submitted, reduced, paid, patientPays }) => ({
        ...{ kind, claimNumber, providerReference, line, service, serviceDate },
        ...{ submitted, reduced, paid, patientPays },
        taken: reductions.map(({ code, amount }) => ({ code, amount })),
      }),
    ),
  );

/** Fetches the advice of what was paid in both forms, which say the same; its rows sum to what is transferred. */
export async function adviceOf(
  journey: Journey,
  person: "Neary" | "Kosal",
  number: string,
): Promise<Advice> {
  const url = `/remittances/${number}/advice`;
  const told = JSON.parse(await journey.fetch(person, `${url}.json`)) as JsonAdvice;
  const table = parse(await journey.fetch(person, `${url}.csv`), { columns: true, bom: true });
  const rows = (table as Record<string, string>[]).map(byTable);
  const { currency, status } = told;
  expect(status).toBe("PAID");
  const amounts = (name: "submitted" | "reduced" | "paid", from: readonly Told[]) =>
    sum(from.map((row) => signed(row[name], currency)));
  const above = rows.filter(({ kind }) => kind !== "TOTAL");
  const foot = rows.filter(({ kind }) => kind === "TOTAL");
  expect(above.filter(({ kind }) => kind !== "CARRY_OVER")).toEqual(byObject(told));
  for (const name of ["submitted", "reduced", "paid"] as const) {
    expect(amounts(name, above)).toBe(amounts(name, foot));
    expect(amounts(name, foot)).toBe(signed(told.totals[name], currency));
  }
  expect(rows.every(({ patientPays }) => signed(patientPays, currency) === 0n)).toBe(true);
  const total = signed(told.total, currency);
  expect(amounts("paid", foot)).toBe(total);
  return { currency, total, rows: above };
}

/** A row of an advice is what the desk's own record of the line says, reason by reason. */
export function expectReconciled(row: Told, claim: Claim | undefined): void {
  const own = claim?.lines.find(({ line }) => line === row.line);
  if (!claim || !own?.benefit) throw new Error(`${row.claimNumber}/${row.line} is not on record`);
  const { currency } = own.benefit;
  expect(row.providerReference).toBe(claim.providerReference);
  expect(signed(row.submitted, currency)).toBe(minor(own.submitted));
  expect(signed(row.paid, currency)).toBe(minor(own.benefit));
  const taken = own.reasons.filter(({ amount }) => minor(amount) > 0n);
  expect(row.taken.filter(({ amount }) => signed(amount, currency) > 0n)).toEqual(
    taken.map(({ code, amount }) => ({ code, amount: amount?.amount })),
  );
  const off = sum(row.taken.map(({ amount }) => signed(amount, currency)));
  expect(off).toBe(signed(row.reduced, currency));
  expect(signed(row.submitted, currency) - off).toBe(signed(row.paid, currency));
}
