import "reflect-metadata";
import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import {
  prepareCase,
  type CaseSources,
  type PreparedCase,
} from "../../src/adjudication/case.service";
import type { Catalogue } from "../../src/adjudication/catalogue.service";
import { settlementOf, statusOf } from "../../src/adjudication/desk-answer.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { packFacts, unpackFacts } from "../../src/adjudication/facts-codec.rules";
import type { CaseFacts, HistoryFacts } from "../../src/adjudication/facts.rules";
import type { Judgement } from "../../src/adjudication/judgement.rules";
import { MemberHistories, type PastRow } from "../../src/adjudication/member-history.service";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import { pastRowOf } from "../../src/claims/judging.service";
import { PlanBook } from "../../src/plans/plan-book.service";
import { Network } from "../../src/providers/network.service";

/** A case with what was decided of it. */
export interface Judged {
  prepared: PreparedCase;
  judgement: Judgement;
}

/** What a decision leaves behind to be judged from again: its facts, and the plan version's id. */
export interface Kept {
  facts: string;
  planId: string | null;
}

/**
 * The parts of the product that the scheme in memory is run by. A planted defect is one of them
 * changed; everything the properties compare with is worked out without them.
 */
export interface Product {
  network: typeof Network;
  planBook: typeof PlanBook;
  /** Judges a claim. */
  claim: (sources: CaseSources) => Judged;
  /** Answers the question that precedes it. */
  question: (sources: CaseSources) => Judged;
  /** What of a decided claim counts for those judged after it. */
  counts: typeof pastRowOf;
  history: (
    rows: readonly PastRow[],
    memberId: string | null,
    providerId: string,
    catalogue: Catalogue,
  ) => HistoryFacts;
  statusOf: typeof statusOf;
  settlementOf: typeof settlementOf;
  keep: (judged: Judged) => Kept;
  /** Judges again from what was kept; the catalogue is today's. */
  again: (kept: Kept, catalogue: Catalogue, sources: CaseSources) => Judgement;
  adjudicate: (facts: CaseFacts, settings: RuleSettings) => Judgement;
}

export const NO_SETTINGS: RuleSettings = {};

/** Judges as claims and questions are: prepared, then by the rules as the plan version sets them. */
export function judgeWith(
  sources: CaseSources,
  judge: (facts: CaseFacts, settings: RuleSettings) => Judgement,
): Judged {
  const prepared = prepareCase(sources);
  return { prepared, judgement: judge(prepared.facts, prepared.plan?.rules ?? NO_SETTINGS) };
}

/** The product with another engine in every path. */
export const judgingBy = (
  judge: (facts: CaseFacts, settings: RuleSettings) => Judgement,
): Product => ({
  network: Network,
  planBook: PlanBook,
  claim: (sources) => judgeWith(sources, judge),
  question: (sources) => judgeWith(sources, judge),
  counts: pastRowOf,
  history: (rows, memberId, providerId, catalogue) => {
    const histories = new MemberHistories();
    for (const row of rows) histories.add(row);
    return histories.of(memberId, providerId, catalogue);
  },
  statusOf,
  settlementOf,
  keep: ({ prepared }) => ({
    facts: JSON.stringify(packFacts(prepared.facts)),
    planId: prepared.plan?.id ?? null,
  }),
  again: ({ facts, planId }, { plans }) =>
    judge(
      unpackFacts(JSON.parse(facts) as object),
      plans.planById(planId ?? "")?.rules ?? NO_SETTINGS,
    ),
  adjudicate: judge,
});

/** The product as it is. */
export const PRODUCT: Product = judgingBy((facts, settings) =>
  adjudicate(facts, settings, ENGINE_RULES),
);
