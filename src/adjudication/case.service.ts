import { coverHolding, compareIdentity } from "../enrolment";
import type { CoverOnRecord, IdentityComparison, MemberOnRecord } from "../enrolment";
import type { PlanVersion } from "../plans";
import type { Contract, Provider } from "../providers";
import type { Currency } from "../shared/money";
import type { Catalogue } from "./catalogue.service";
import { readMoney } from "./draft-money.rules";
import type { CaseDraft, DraftLine } from "./draft.rules";
import type { CaseFacts, GuaranteeFacts, HistoryFacts, MemberFacts } from "./facts.rules";
import type { ClearedFinding, RulingFacts } from "./persons-word.rules";
import { normaliseDiagnosis } from "./icd10.rules";
import { coverOnlyLine, lineFacts } from "./line-facts.service";
import { pricedLine, type LinePrice } from "./line-price.service";

/** Everything a decision stands on: the facts the rules judge, and the versions behind them. */
export interface PreparedCase {
  draft: CaseDraft;
  provider: Provider;
  member: MemberOnRecord | null;
  identity: IdentityComparison;
  /** The cover that holds the service date (admission for a stay). */
  cover: CoverOnRecord | null;
  plan: PlanVersion | null;
  /** Beside each line of the facts, the versions that priced it. */
  prices: LinePrice[];
  facts: CaseFacts;
}

/** A promise with the plan it was given under. */
export interface QuotedGuarantee extends GuaranteeFacts {
  planCode: string;
}

/** The promise a case quotes: what it covers, and the plan it was given under; or why it does not hold. */
export interface QuotedPromise {
  guarantee: QuotedGuarantee | null;
  problem: string | null;
}

/** What a case is prepared from. */
export interface CaseSources {
  draft: CaseDraft;
  provider: Provider;
  member: MemberOnRecord | null;
  catalogue: Catalogue;
  /** The member's other active claims. */
  history: HistoryFacts;
  receivedOn: string;
  promise?: QuotedPromise;
  /** A number in [0, 1) for the random sample; null for a question. */
  sample?: number | null;
  /** The day by which information was due that has not come. */
  informationDue?: string | null;
  cleared?: readonly ClearedFinding[];
  rulings?: readonly RulingFacts[];
}

const NOBODY_SEEN: IdentityComparison = { differences: [], confirmed: false, wrong: false };
const NO_PROMISE: QuotedPromise = { guarantee: null, problem: null };

/** The contract's currency; without a contract the charges' own; mixed or none: dollars. */
function currencyOf(contract: Contract | null, lines: readonly DraftLine[]): Currency {
  if (contract !== null) return contract.currency;
  const charged = new Set(lines.flatMap(({ charge }) => (charge ? [charge.currency] : [])));
  const [only] = charged;
  return charged.size === 1 && only !== undefined ? only : "USD";
}

/** A claim may tell of a death before the register does. */
function diedOn(member: MemberOnRecord, history: HistoryFacts): string | null {
  const told = history.claims.flatMap(({ died, dischargedOn, admittedOn }) =>
    died ? [dischargedOn ?? admittedOn] : [],
  );
  return [...told, ...(member.diedOn === null ? [] : [member.diedOn])].sort()[0] ?? null;
}

function memberFacts(
  member: MemberOnRecord | null,
  identity: IdentityComparison,
  history: HistoryFacts,
): MemberFacts {
  if (member === null) return { identified: false };
  const { sex, birthDate, birthYear, cardBlockedFrom, otherPayer } = member;
  return {
    identified: true,
    covers: member.covers.map(({ from, to, lapsedFrom, premiumPaidThrough }) => ({
      from,
      to,
      lapsedFrom,
      paidThrough: premiumPaidThrough,
    })),
    identityDifferences: identity.differences,
    sex,
    birthDate,
    birthYear,
    diedOn: diedOn(member, history),
    cardBlockedFrom,
    otherPayer,
  };
}

/** The letter, and whether who wrote it is known, by whatever code they went by on its day. */
function referralFacts({ referral }: CaseDraft, { network }: Catalogue): CaseFacts["referral"] {
  if (referral === null) return null;
  const { fromProviderCode, date, letterNumber } = referral;
  const provider = network.providerByCodeOn(fromProviderCode.trim(), date);
  const fromProvider = provider?.code ?? fromProviderCode;
  return { fromProvider, date, letterNumber, known: provider !== null };
}

/** What is known of the provider, and of the member's factory, on the day. */
function dayFacts(
  { draft, provider, catalogue }: CaseSources,
  cover: CoverOnRecord | null,
): Pick<CaseFacts, "suspended" | "underReview" | "massEvent" | "rosterAwaited"> {
  const { admittedOn: day } = draft;
  const { network, calendar } = catalogue;
  const event = cover && calendar.massEventOn(cover.factoryId, provider.id, day);
  const awaited = cover !== null && !calendar.rosterArrived(cover.factoryId, day);
  return {
    suspended: network.suspendedOn(provider.id, day),
    underReview: network.reviewedOn(provider.id, day),
    massEvent: event && { cause: event.cause },
    rosterAwaited: awaited ? cover.factoryCode : null,
  };
}

/** What the case itself says. */
function saidFacts(draft: CaseDraft) {
  const { visitKind, emergency, cause, admittedOn, dischargedOn } = draft;
  return {
    asks: draft.providerReference === null ? ("QUESTION" as const) : ("CLAIM" as const),
    visitKind,
    emergency,
    cause,
    admittedOn,
    dischargedOn,
    diagnoses: draft.diagnoses.map((code) => normaliseDiagnosis(code) ?? code),
    patientPaid: readMoney(draft.patientPaid),
    documents: draft.attachments.map(({ kind }) => kind),
  };
}

/** How the patient as seen compares with the record; a handle of the search found it by the name. */
function identityOf(draft: CaseDraft, member: MemberOnRecord | null): IdentityComparison {
  if (member === null || draft.patientAsSeen === null) return NOBODY_SEEN;
  const first = draft.member.kind === "candidate" ? "NAME" : "NUMBER";
  return compareIdentity(member, draft.patientAsSeen, first);
}

/** Gathers what the engine judges: pure look-ups in the catalogue, no statement. */
export function prepareCase(sources: CaseSources): PreparedCase {
  const { draft, provider, member, catalogue, history, receivedOn } = sources;
  const { promise = NO_PROMISE, sample = null, informationDue = null } = sources;
  const { cleared = [], rulings = [] } = sources;
  const contract = catalogue.network.contractOn(provider.id, draft.admittedOn);
  const cover = member ? coverHolding(member.covers, draft.admittedOn) : null;
  // Who is no longer covered is judged by the plan of the promise.
  const planCode = cover?.planCode ?? promise.guarantee?.planCode;
  const planOn = (day: string) => catalogue.plans.planOn(day, planCode);
  const plan = planOn(draft.admittedOn);
  const identity = identityOf(draft, member);
  const prices = draft.lines.map((line) => pricedLine(line, { catalogue, contract, planOn }));
  const lines = draft.lines.map((line, index) => lineFacts(line, index, prices, provider));
  const facts: CaseFacts = {
    ...saidFacts(draft),
    receivedOn,
    currency: currencyOf(contract, draft.lines),
    member: memberFacts(member, identity, history),
    planInForce: cover === null || plan !== null,
    ...dayFacts(sources, cover),
    contracted: contract !== null,
    providerCode: provider.code,
    providerLevel: provider.level,
    referral: referralFacts(draft, catalogue),
    guarantee: promise.guarantee && guaranteeFacts(promise.guarantee),
    guaranteeProblem: promise.problem,
    sample,
    informationDue,
    cleared,
    rulings,
    history,
    lines: lines.length > 0 ? lines : [coverOnlyLine(draft)],
  };
  return { draft, provider, member, identity, cover, plan, prices, facts };
}

const guaranteeFacts = ({ number, episode, services }: GuaranteeFacts): GuaranteeFacts => ({
  number,
  episode,
  services,
});
