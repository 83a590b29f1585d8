import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import type { CaseSources } from "../../src/adjudication/case.service";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { leaveUnits, NO_HISTORY, type CaseFacts } from "../../src/adjudication/facts.rules";
import type { Judgement, LineJudgement } from "../../src/adjudication/judgement.rules";
import type { ClaimRule, LineRule, Rule } from "../../src/adjudication/rule.rules";
import { pastRowOf } from "../../src/claims/judging.service";
import { PlanBook } from "../../src/plans/plan-book.service";
import { Network } from "../../src/providers/network.service";
import { addDays } from "../../src/shared/dates";
import { judgeWith, judgingBy, NO_SETTINGS, PRODUCT, type Product } from "./scheme.product";

/** The product with some of its rules changed. */
const ruled = (change: (rule: Rule) => Rule): Product => {
  const rules = ENGINE_RULES.map(change);
  return judgingBy((facts, settings) => adjudicate(facts, settings, rules));
};
const line = (code: string, change: (rule: LineRule) => Partial<LineRule>): Product =>
  ruled((rule) =>
    rule.code === code && rule.scope === "LINE" ? { ...rule, ...change(rule) } : rule,
  );
const ofClaim = (code: string, change: Partial<ClaimRule>): Product =>
  ruled((rule) => (rule.code === code && rule.scope === "CLAIM" ? { ...rule, ...change } : rule));

/** The product with every judgement changed. */
const judged = (change: (judgement: Judgement, facts: CaseFacts) => Judgement): Product =>
  judgingBy((facts, settings) => change(adjudicate(facts, settings), facts));
const lines = (change: (one: LineJudgement) => Partial<LineJudgement>): Product =>
  judged((judgement) => ({
    ...judgement,
    lines: judgement.lines.map((one) => ({ ...one, ...change(one) })),
  }));

/** The product with the facts of every case changed before they are judged. */
const seen = (change: (facts: CaseFacts) => CaseFacts): Product =>
  judgingBy((facts, settings) => adjudicate(change(facts), settings));
const asked = (change: (sources: CaseSources) => CaseSources): Product => ({
  ...PRODUCT,
  question: (sources) => PRODUCT.question(change(sources)),
});
const oneDayMore = <T extends { validTo: string | null }>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, validTo: row.validTo && addDays(row.validTo, 1) }));

class LongContracts extends Network {
  constructor(rows: ConstructorParameters<typeof Network>[0]) {
    super({ ...rows, contracts: oneDayMore(rows.contracts) });
  }
}
class LongTariffs extends Network {
  constructor(rows: ConstructorParameters<typeof Network>[0]) {
    super({ ...rows, tariffs: oneDayMore(rows.tariffs) });
  }
}
class LatePlans extends PlanBook {
  override planOn(day: string, code?: string) {
    return super.planOn(addDays(day, -1), code);
  }
}
class LongRates extends PlanBook {
  override rateOn(day: string) {
    return super.rateOn(addDays(day, -1)) ?? super.rateOn(day);
  }
}
/** Covers that end a day late, for the rules that ask for them. */
const longCovers = seen(({ member, ...facts }) => ({
  ...facts,
  member: member.identified
    ? {
        ...member,
        covers: member.covers.map((one) => ({ ...one, to: one.to && addDays(one.to, 1) })),
      }
    : member,
}));

/** Defects that break an invariant: by its number, what is planted. */
export const MUTANTS: readonly [number, string, Product][] = [
  [
    1,
    "a reduced line is paid one less than its reasons say",
    lines(({ state, benefitMinor }) => ({
      benefitMinor: state === "REDUCED" && benefitMinor ? benefitMinor - 1n : benefitMinor,
    })),
  ],
  [
    1,
    "nothing is written where nothing is paid",
    lines(({ benefitMinor }) => ({ benefitMinor: benefitMinor === 0n ? null : benefitMinor })),
  ],
  [
    1,
    "reasons stand in the order they were found",
    lines(({ reasons }) => ({ reasons: [...reasons].reverse() })),
  ],
  [
    1,
    "every denial takes the whole line",
    lines(({ reasons, submittedMinor }) => ({
      reasons: reasons.map((one) =>
        one.severity === "DENY" ? { ...one, amountMinor: submittedMinor } : one,
      ),
    })),
  ],
  [
    1,
    "an unknown amount is taken for nothing",
    lines(({ submittedMinor }) => ({ submittedMinor: submittedMinor ?? 0n })),
  ],
  [
    2,
    "what is above the tariff is the patient's",
    line("PRC-002", () => ({ liability: "PATIENT" as "PROVIDER" })),
  ],
  [2, "nobody bears what is outside the package", line("BEN-001", () => ({ liability: null }))],
  [
    2,
    "an insured person whose service is denied pays ordinary rules",
    {
      ...PRODUCT,
      settlementOf: (judgement, status) =>
        judgement.decision === "DENIED"
          ? "OUTSIDE_SCHEME"
          : PRODUCT.settlementOf(judgement, status),
    },
  ],
  [3, "a limit is left out of the question", line("LIM-001", () => ({ claimsOnly: true }))],
  [
    3,
    "the question forgets what was used before",
    asked((sources) => ({ ...sources, history: NO_HISTORY })),
  ],
  [3, "the question does not look at the promise", asked(({ promise: _, ...sources }) => sources)],
  [
    3,
    "the question is judged by the rules of no plan",
    {
      ...PRODUCT,
      question: (sources) => judgeWith(sources, (facts) => adjudicate(facts, NO_SETTINGS)),
    },
  ],
  [
    4,
    "a promise does not hold against the end of cover",
    line("ELG-003", () => ({ guaranteed: false })),
  ],
  [
    4,
    "a promise does not hold against a roster that is awaited",
    ofClaim("ELG-013", { guaranteed: false }),
  ],
  [
    4,
    "claims do not look at their promise",
    { ...PRODUCT, claim: ({ promise: _, ...sources }) => PRODUCT.claim(sources) },
  ],
  [4, "what a promise cost is not booked", lines(() => ({ guaranteedMinor: 0n }))],
  [
    4,
    "a promised episode is only its first day",
    seen((facts) => ({
      ...facts,
      guarantee: facts.guarantee && {
        ...facts.guarantee,
        episode: false,
        services: facts.lines.slice(0, 1).map(({ service }) => service ?? ""),
      },
    })),
  ],
  [
    5,
    "only the last row of a history is looked at",
    line("DUP-002", ({ judge }) => ({
      judge: (one, facts, given) => judge(one, { ...facts, used: facts.used.slice(-1) }, given),
    })),
  ],
  [
    5,
    "only the first cover on record is looked at",
    seen((facts) => ({
      ...facts,
      member: facts.member.identified
        ? { ...facts.member, covers: facts.member.covers.slice(0, 1) }
        : facts.member,
    })),
  ],
  [
    5,
    "a denied line blocks what is sent in its place",
    {
      ...PRODUCT,
      counts: (claim) =>
        pastRowOf({
          ...claim,
          judgement: {
            ...claim.judgement,
            lines: claim.judgement.lines.map((one) => ({ ...one, state: "PENDED" as const })),
          },
        }),
    },
  ],
  [
    5,
    "a line that waits does not count",
    {
      ...PRODUCT,
      counts: (claim) => (claim.judgement.decision === null ? null : pastRowOf(claim)),
    },
  ],
  [7, "cover holds on the day it ends", longCovers],
  [
    7,
    "a case rate asks for cover on the day of its line",
    seen((facts) => ({ ...facts, admittedOn: facts.lines[0]?.serviceDate ?? facts.admittedOn })),
  ],
  [7, "a contract holds on the day it ends", { ...PRODUCT, network: LongContracts }],
  [7, "a price holds on the day its successor begins", { ...PRODUCT, network: LongTariffs }],
  [7, "a plan holds from the day after its first", { ...PRODUCT, planBook: LatePlans }],
  [7, "a rate holds from the day after its first", { ...PRODUCT, planBook: LongRates }],
  [
    8,
    "a limit that is not enough pays nothing",
    line("LIM-001", ({ judge }) => ({
      judge: (one, facts, given) => {
        const found = judge(one, facts, given);
        return found && { ...found, leaves: (before) => leaveUnits(before, 0) };
      },
    })),
  ],
  [
    8,
    "a limit does not say what it took",
    lines(({ reasons }) => ({ reasons: reasons.filter(({ code }) => code !== "LIM-010") })),
  ],
  [
    8,
    "what was submitted becomes what is paid",
    lines(({ submittedMinor, countedMinor }) => ({
      submittedMinor: submittedMinor === null ? null : countedMinor,
    })),
  ],
  [
    8,
    "the quantity is changed to what is allowed",
    {
      ...PRODUCT,
      claim: (sources) => {
        const { prepared, judgement } = PRODUCT.claim(sources);
        const facts = {
          ...prepared.facts,
          lines: prepared.facts.lines.map((one, at) => ({
            ...one,
            quantity: judgement.lines[at]?.allowedQuantity ?? 0,
          })),
        };
        return { prepared: { ...prepared, facts }, judgement };
      },
    },
  ],
  [
    9,
    "old claims are priced by today's catalogue",
    {
      ...PRODUCT,
      again: (_, catalogue, sources) => PRODUCT.claim({ ...sources, catalogue }).judgement,
    },
  ],
  [
    9,
    "old claims are judged by the plan now in force",
    {
      ...PRODUCT,
      again: (kept, catalogue, sources) =>
        PRODUCT.again(
          { ...kept, planId: catalogue.plans.planOn("2026-04-02", "HIP")?.id ?? null },
          catalogue,
          sources,
        ),
    },
  ],
  [
    9,
    "what was used before is not kept",
    {
      ...PRODUCT,
      keep: ({ prepared, judgement }) =>
        PRODUCT.keep({
          prepared: { ...prepared, facts: { ...prepared.facts, history: NO_HISTORY } },
          judgement,
        }),
    },
  ],
  [
    9,
    "the promise is not kept",
    {
      ...PRODUCT,
      keep: ({ prepared, judgement }) =>
        PRODUCT.keep({
          prepared: { ...prepared, facts: { ...prepared.facts, guarantee: null } },
          judgement,
        }),
    },
  ],
];

/** Defects that let what is granted in all depend on which claim came first. */
export const ARRIVAL_MUTANTS: readonly [string, Product][] = [
  [
    "only what was done earlier counts for a limit of visits",
    line("LIM-003", ({ judge }) => ({
      judge: (one, facts, given) =>
        judge(
          one,
          { ...facts, used: facts.used.filter(({ serviceDate }) => serviceDate < one.serviceDate) },
          given,
        ),
    })),
  ],
  [
    "another provider's claims do not count for a ceiling",
    line("LIM-009", ({ judge }) => ({
      judge: (one, facts, given) =>
        judge(one, { ...facts, used: facts.used.filter(({ own }) => own) }, given),
    })),
  ],
  [
    "what is left of a ceiling is rounded to the cent at every claim",
    line("LIM-010", ({ judge }) => ({
      judge: (one, facts, given) =>
        judge(
          one,
          {
            ...facts,
            used: facts.used.map((used) => ({
              ...used,
              minor: used.minor === null ? null : (used.minor / 41n) * 41n,
            })),
          },
          given,
        ),
    })),
  ],
];
