import { convertMoney, writeMoney, type Currency } from "../../shared/money";
import type { CaseFacts, CaseView, Left, LineFacts } from "../facts.rules";
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

/** Price × quantity; nothing under capitation; null where there is no price, or a manual one. */
function byTariff({ price, quantity }: LineFacts): bigint | null {
  if (price?.kind === "CAPITATION") return 0n;
  return price?.minor == null ? null : price.minor * BigInt(quantity);
}

/**
 * The line's submitted amount in minor units of the case's currency: the rate of a case-rate
 * line, else the charge, else tariff × quantity. Null when price or rate is not known yet.
 */
export function submittedOf(line: LineFacts, currency: Currency): bigint | null {
  if (rateMissing(line, currency)) return null;
  const usual = byTariff(line);
  if (line.price?.kind === "CASE_RATE") return usual;
  return chargeOf(line, currency) ?? usual;
}

/** The line whose case rate pays for the stay: the highest, the earliest of equals. */
export function stayRateLine(facts: CaseFacts): LineFacts | null {
  let best: LineFacts | null = null;
  for (const line of facts.lines) {
    if (line.price?.kind !== "CASE_RATE") continue;
    const [rate, bar] = [line.price.minor, best?.price?.minor ?? -1n];
    const earlier =
      best !== null &&
      (line.serviceDate < best.serviceDate ||
        (line.serviceDate === best.serviceDate && line.line < best.line));
    if (rate > bar || (rate === bar && earlier)) best = line;
  }
  return best;
}

/** What the prices let the scheme pay for a line before any limit; null while it is not known. */
export function payableOf(line: LineFacts, facts: CaseFacts): bigint | null {
  const submitted = submittedOf(line, facts.currency);
  const rate = stayRateLine(facts);
  if (submitted === null || line.price === null) return submitted;
  if (rate !== null && rate !== line) return 0n;
  if (line.price.kind === "CASE_RATE") return line.price.minor;
  const most = byTariff(line);
  return most !== null && most < submitted ? most : submitted;
}

export const NO_PRICE = lineRule({
  code: "PRC-001",
  family: "PRICING",
  severity: "PEND",
  remedy: WAIT_FOR_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  openimis: "2",
  carc: "147",
  reads: ["service", "serviceDate", "charge", "price", "rielPerUsd", "currency"],
  judge: (line, facts) => {
    if (line.service === null) return null;
    const missing = line.price === null ? "PRICE" : "EXCHANGE_RATE";
    if (line.price !== null && !rateMissing(line, facts.currency)) return null;
    return { parameters: { service: line.service, date: line.serviceDate, missing } };
  },
});

function takenByStay(line: LineFacts, rate: LineFacts, price: bigint): Verdict | null {
  const parameters = { service: rate.service ?? "", line: String(rate.line) };
  if (line !== rate) return { parameters, leaves: () => ({ minor: 0n, quantity: 0 }) };
  if (line.quantity === 1) return null;
  const one = ({ minor, quantity }: Left) => ({
    minor: minor < price ? minor : price,
    quantity: Math.min(quantity, 1),
  });
  return { parameters, leaves: one };
}

export const ABOVE_TARIFF = lineRule({
  code: "PRC-002",
  family: "PRICING",
  severity: "REDUCE",
  liability: "PROVIDER",
  remedy: NOTHING,
  carc: "45",
  reads: ["charge", "price", "quantity", "rielPerUsd", "currency"],
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
  reads: ["price", "quantity", "lines"],
  judge: (line, facts) => {
    const rate = stayRateLine(facts);
    return rate?.price?.kind === "CASE_RATE" ? takenByStay(line, rate, rate.price.minor) : null;
  },
});

export const MANUAL_PRICE = lineRule({
  code: "PRC-004",
  family: "PRICING",
  severity: "PEND",
  remedy: WAIT_FOR_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "133",
  reads: ["service", "price"],
  judge: (line) =>
    line.price?.kind === "MANUAL" ? { parameters: { service: line.service ?? "" } } : null,
});

export const PATIENT_WAS_CHARGED = claimRule({
  code: "PRC-006",
  family: "PRICING",
  severity: "WARN",
  claimsOnly: true,
  remedy: { action: "REFUND_PATIENT", by: "PROVIDER" },
  carc: "209",
  reads: ["patientPaid"],
  judge: ({ patientPaid }) =>
    patientPaid !== null && patientPaid.minor > 0n
      ? { parameters: { amount: writeMoney(patientPaid.minor, patientPaid.currency) } }
      : null,
});

export const BELOW_TARIFF = lineRule({
  code: "PRC-007",
  family: "PRICING",
  severity: "WARN",
  remedy: NOTHING,
  reads: ["charge", "price", "quantity", "rielPerUsd", "currency"],
  judge: (line, facts: CaseView) => {
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
  MANUAL_PRICE,
  PATIENT_WAS_CHARGED,
  BELOW_TARIFF,
];
