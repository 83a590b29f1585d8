import { convertMoney, writeMoney, type Currency } from "../../shared/money";
import type { CaseFacts, Left, LineFacts } from "../facts.rules";
import { claimRule, lineRule, type Verdict } from "../rule.rules";

const WAIT_FOR_SCHEME = { action: "WAIT", by: "SCHEME" } as const;
const NOTHING = { action: "NOTHING", by: "PROVIDER" } as const;

/** True when an amount of this line cannot be told without a rate that is not published. */
const rateMissing = (line: LineFacts, currency: Currency): boolean =>
  line.rielPerUsd === null &&
  (currency === "KHR" || (line.charge !== null && line.charge.currency !== currency));

/** What a line is charged at in the case's currency; null when no charge was sent. */
export function chargeOf(line: LineFacts, currency: Currency): bigint | null {
  if (line.charge === null) return null;
  if (line.charge.currency === currency) return line.charge.minor;
  if (line.rielPerUsd === null) return null;
  return convertMoney(line.charge, currency, line.rielPerUsd).minor;
}

/**
 * The line's submitted amount in minor units of the case's currency: the rate of a case-rate
 * line, else the charge, else tariff × quantity. Null when price or rate is not known yet.
 */
export function submittedOf(line: LineFacts, currency: Currency): bigint | null {
  if (rateMissing(line, currency)) return null;
  const byTariff = line.price === null ? null : line.price.minor * BigInt(line.quantity);
  if (line.price?.kind === "CASE_RATE") return byTariff;
  return chargeOf(line, currency) ?? byTariff;
}

/** The line whose case rate pays for the stay: the highest rate, the first of equals. */
export function stayRateLine(facts: CaseFacts): LineFacts | null {
  let best: LineFacts | null = null;
  for (const line of facts.lines) {
    if (line.price?.kind !== "CASE_RATE") continue;
    const better = best?.price ? line.price.minor > best.price.minor : true;
    if (better || (line.price.minor === best?.price?.minor && line.line < best.line)) best = line;
  }
  return best;
}

export const NO_PRICE = lineRule({
  code: "PRC-001",
  family: "PRICING",
  severity: "PEND",
  remedy: WAIT_FOR_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  openimis: "2",
  carc: "147",
  judge: (line, facts) => {
    if (line.service === null) return null;
    const missing = line.price === null ? "PRICE" : "EXCHANGE_RATE";
    if (line.price !== null && !rateMissing(line, facts.currency)) return null;
    return { parameters: { service: line.service, date: line.serviceDate, missing } };
  },
});

const takenByStay = (line: LineFacts, rate: LineFacts, price: bigint): Verdict | null => {
  if (line !== rate) {
    return {
      parameters: { service: rate.service ?? "", line: String(rate.line) },
      leaves: () => ({ minor: 0n, quantity: 0 }),
    };
  }
  if (line.quantity === 1) return null;
  return {
    parameters: { service: rate.service ?? "", line: String(rate.line) },
    leaves: (before) => ({
      minor: before.minor < price ? before.minor : price,
      quantity: Math.min(before.quantity, 1),
    }),
  };
};

export const ABOVE_TARIFF = lineRule({
  code: "PRC-002",
  family: "PRICING",
  severity: "REDUCE",
  liability: "PROVIDER",
  remedy: NOTHING,
  carc: "45",
  judge: (line, facts) => {
    const charge = chargeOf(line, facts.currency);
    if (line.price?.kind !== "FEE" || charge === null) return null;
    const { minor: price } = line.price;
    if (charge <= price * BigInt(line.quantity)) return null;
    const most = ({ minor, quantity }: Left) => {
      const cap = price * BigInt(quantity);
      return { minor: minor < cap ? minor : cap, quantity };
    };
    return { parameters: { tariff: writeMoney(price, facts.currency) }, leaves: most };
  },
});

export const INCLUDED_IN_CASE_RATE = lineRule({
  code: "PRC-003",
  family: "PRICING",
  severity: "REDUCE",
  liability: "PROVIDER",
  remedy: NOTHING,
  carc: "97",
  judge: (line, facts) => {
    const rate = stayRateLine(facts);
    return rate?.price ? takenByStay(line, rate, rate.price.minor) : null;
  },
});

export const PATIENT_WAS_CHARGED = claimRule({
  code: "PRC-006",
  family: "PRICING",
  severity: "WARN",
  remedy: { action: "REFUND_PATIENT", by: "PROVIDER" },
  carc: "209",
  judge: ({ patientPaid }) =>
    patientPaid !== null && patientPaid.minor > 0n
      ? {
          parameters: { amount: writeMoney(patientPaid.minor, patientPaid.currency) },
        }
      : null,
});

export const BELOW_TARIFF = lineRule({
  code: "PRC-007",
  family: "PRICING",
  severity: "WARN",
  remedy: NOTHING,
  judge: (line, facts) => {
    const charge = chargeOf(line, facts.currency);
    if (line.price?.kind !== "FEE" || charge === null) return null;
    const { minor: price } = line.price;
    return charge < price * BigInt(line.quantity)
      ? { parameters: { tariff: writeMoney(price, facts.currency) } }
      : null;
  },
});

export const PRICING_RULES = [
  NO_PRICE,
  ABOVE_TARIFF,
  INCLUDED_IN_CASE_RATE,
  PATIENT_WAS_CHARGED,
  BELOW_TARIFF,
];
