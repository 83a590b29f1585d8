import { coverHolding, compareIdentity } from "../enrolment";
import type { CoverOnRecord, IdentityComparison, MemberOnRecord } from "../enrolment";
import type { PlanVersion } from "../plans";
import type { Contract, Provider } from "../providers";
import { parseMinor, type Currency, type Money } from "../shared/money";
import type { Catalogue } from "./catalogue.service";
import type { CaseDraft, DraftLine, DraftMoney } from "./draft.rules";
import type { CaseFacts, LineFacts } from "./facts.rules";
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

/** Finds the other active claim a line repeats, by service id and date; null when none. */
export type DuplicateFinder = (serviceId: string, serviceDate: string) => string | null;

/** What a case is prepared from. */
export interface CaseSources {
  draft: CaseDraft;
  provider: Provider;
  member: MemberOnRecord | null;
  catalogue: Catalogue;
  duplicateOf: DuplicateFinder;
}

const NOBODY_SEEN: IdentityComparison = { differences: [], confirmed: false };

const readMoney = (money: DraftMoney | null): Money | null => {
  if (money === null) return null;
  const minor = parseMinor(money.amount, money.currency);
  return minor === null ? null : { minor, currency: money.currency };
};

/** The contract's currency; without a contract the charges' own; mixed or none: dollars. */
function currencyOf(contract: Contract | null, lines: readonly DraftLine[]): Currency {
  if (contract !== null) return contract.currency;
  const charged = new Set(lines.flatMap(({ charge }) => (charge ? [charge.currency] : [])));
  const [only] = charged;
  return charged.size === 1 && only !== undefined ? only : "USD";
}

/** Cover asked about without a service is judged as one line on the service date. */
const coverOnlyLine = (draft: CaseDraft): LineFacts => ({
  line: 1,
  service: null,
  serviceDate: draft.admittedOn,
  quantity: 1,
  charge: null,
  allowedAtLevel: true,
  covered: true,
  price: null,
  rielPerUsd: null,
  duplicateOf: null,
});

interface LineSources {
  line: number;
  price: LinePrice;
  provider: Provider;
  duplicateOf: DuplicateFinder;
}

function lineFacts(draft: DraftLine, sources: LineSources): LineFacts {
  const { line, price, provider, duplicateOf } = sources;
  const { service, plan, rate } = price;
  return {
    line,
    service: draft.service,
    serviceDate: draft.serviceDate,
    quantity: draft.quantity,
    charge: readMoney(draft.charge),
    allowedAtLevel: service?.levels.includes(provider.level) ?? false,
    covered: plan === null || plan.serviceIds.has(service?.id ?? ""),
    price: price.price,
    rielPerUsd: rate?.rielPerUsd ?? null,
    duplicateOf: service ? duplicateOf(service.id, draft.serviceDate) : null,
  };
}

/** Gathers what the engine judges: pure look-ups in the catalogue, no statement. */
export function prepareCase(sources: CaseSources): PreparedCase {
  const { draft, provider, member, catalogue, duplicateOf } = sources;
  const contract = catalogue.network.contractOn(provider.id, draft.admittedOn);
  const cover = member ? coverHolding(member.covers, draft.admittedOn) : null;
  const plan = catalogue.plans.planOn(draft.admittedOn, cover?.planCode);
  const identity =
    member && draft.patientAsSeen ? compareIdentity(member, draft.patientAsSeen) : NOBODY_SEEN;
  const prices = draft.lines.map((line) =>
    pricedLine(line, { catalogue, contract, planCode: cover?.planCode }),
  );
  const lines = draft.lines.map((line, index) =>
    lineFacts(line, { line: index + 1, price: prices[index] as LinePrice, provider, duplicateOf }),
  );
  const facts: CaseFacts = {
    visitKind: draft.visitKind,
    cause: draft.cause,
    admittedOn: draft.admittedOn,
    patientPaid: readMoney(draft.patientPaid),
    currency: currencyOf(contract, draft.lines),
    member: member
      ? { identified: true, covers: member.covers, identityDifferences: identity.differences }
      : { identified: false },
    planInForce: cover === null || plan !== null,
    contracted: contract !== null,
    providerCode: provider.code,
    lines: lines.length > 0 ? lines : [coverOnlyLine(draft)],
  };
  return { draft, provider, member, identity, cover, plan, prices, facts };
}
