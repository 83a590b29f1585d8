import type { LineFacts } from "../../src/adjudication/facts.rules";
import { CONTRACTS } from "./scheme.data";
import { must, type Law } from "./scheme.laws";
import type { Filed } from "./scheme.filed";

/** Whole days since 1970, worked out apart from the product. */
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const holds = (day: number, from: string, to: string | null): boolean =>
  day >= at(from) && !(to !== null && day >= at(to));
const onDay = <T extends { validFrom: string; validTo: string | null }>(
  rows: readonly T[],
  day: string,
): T | null => rows.find(({ validFrom, validTo }) => holds(at(day), validFrom, validTo)) ?? null;

type CoverState = "COVERED" | "ELG-002" | "ELG-003" | "ELG-004";

function coverState(
  day: number,
  covers: NonNullable<Filed["sources"]["member"]>["covers"],
): CoverState {
  const holding = covers.filter(({ from, to }) => holds(day, from, to));
  const good = holding.some(({ lapsedFrom }) => lapsedFrom === null || day < at(lapsedFrom));
  if (good) return "COVERED";
  if (holding.length > 0) return "ELG-004";
  return covers.some(({ from }) => at(from) <= day) ? "ELG-003" : "ELG-002";
}

/** The days on which a line must be covered: admission for a case rate, each one where days count. */
function daysOf(line: LineFacts, admittedOn: string): number[] {
  if (line.price?.kind === "CASE_RATE") return [at(admittedOn)];
  const count = line.perDay ? line.quantity : 1;
  return Array.from({ length: count }, (_, later) => at(line.serviceDate) + later);
}

function coverIsRight({ sources, claim }: Filed): void {
  const { facts } = claim.prepared;
  const { member, draft } = sources;
  const open = !facts.member.identified || facts.member.identityDifferences.length > 0;
  if (member === null || open || facts.guarantee !== null) return;
  facts.lines.forEach((line, index) => {
    const states = daysOf(line, draft.admittedOn).map((day) => coverState(day, member.covers));
    const due = states.includes("COVERED") ? null : states[0];
    const codes = claim.judgement.lines[index]?.reasons.map(({ code }) => code) ?? [];
    for (const code of ["ELG-002", "ELG-003", "ELG-004"]) {
      if (!claim.judgement.ran.includes(code)) continue;
      must(codes.includes(code) === (code === due), `${code} speaks of exactly its days`);
    }
    if (!claim.judgement.ran.includes("ELG-010") || line.price?.kind === "CASE_RATE") return;
    const some = states.includes("COVERED") && states.some((state) => state !== "COVERED");
    must(codes.includes("ELG-010") === some, "a stay partly covered is paid in part");
  });
}

function versionsAreRight({ claim, sources, rows }: Filed): void {
  const { facts, prices, plan, cover } = claim.prepared;
  const { draft, provider, promise } = sources;
  const own = CONTRACTS.filter(({ providerId }) => providerId === provider.id);
  const contract = onDay(own, draft.admittedOn);
  must(facts.contracted === (contract !== null), "a contract holds on exactly its days");
  must(contract === null || facts.currency === contract.currency, "amounts are in its currency");
  const code = cover?.planCode ?? promise?.guarantee?.planCode;
  const versions = rows.plans.filter((one) => code === undefined || one.code === code);
  must(plan?.id === onDay(versions, draft.admittedOn)?.id, "the plan is the admission day's");
  must(facts.planInForce === (cover === null || plan !== null), "a plan holds on its days");
  draft.lines.forEach(({ service, serviceDate }, index) => {
    const price = prices[index];
    const priced = rows.tariffs.filter(
      (one) => one.contractId === contract?.id && one.serviceId === `s-${service}`,
    );
    must(price?.tariff?.id === onDay(priced, serviceDate)?.id, "the price is the service day's");
    must(price?.rate?.id === onDay(rows.rates, serviceDate)?.id, "the rate is the service day's");
    must(price?.plan?.id === onDay(versions, serviceDate)?.id, "the package is the service day's");
  });
}

/** 7 */
export const daysAreRight: Law = ({ filed }) => {
  for (const one of filed) {
    coverIsRight(one);
    versionsAreRight(one);
  }
};
