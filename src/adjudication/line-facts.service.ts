import type { Service } from "../plans";
import type { Provider } from "../providers";
import { inSpan } from "../shared/dates";
import { present } from "../shared/errors";
import { readMoney } from "./draft-money.rules";
import type { CaseDraft, DraftLine } from "./draft.rules";
import type { LineFacts } from "./facts.rules";
import type { LinePrice } from "./line-price.service";

/** Cover asked about without a service is judged as one line on the service date. */
export const coverOnlyLine = (draft: CaseDraft): LineFacts => ({
  line: 1,
  service: null,
  category: null,
  serviceDate: draft.admittedOn,
  quantity: 1,
  charge: null,
  allowedAtLevel: true,
  covered: true,
  codeInForce: true,
  successor: null,
  onlySex: null,
  minAge: null,
  maxAge: null,
  perDay: false,
  comfort: false,
  price: null,
  rielPerUsd: null,
});

/** What the catalogue says of a service on a day. */
function serviceFacts(service: Service | null, provider: Provider, day: string) {
  return {
    category: service?.category ?? null,
    allowedAtLevel: service?.levels.includes(provider.level) ?? false,
    codeInForce: service !== null && inSpan(day, service.validFrom ?? "", service.validTo),
    successor: service?.successorCode ?? null,
    onlySex: service?.sex ?? null,
    minAge: service?.minAge ?? null,
    maxAge: service?.maxAge ?? null,
    perDay: service?.perDay ?? false,
    comfort: service?.comfort ?? false,
  };
}

/** One line as the rules see it. */
export function lineFacts(
  draft: DraftLine,
  index: number,
  prices: readonly LinePrice[],
  provider: Provider,
): LineFacts {
  const { service, plan, rate, price } = present(prices[index], "line price");
  return {
    line: index + 1,
    service: draft.service,
    ...serviceFacts(service, provider, draft.serviceDate),
    serviceDate: draft.serviceDate,
    quantity: draft.quantity,
    charge: readMoney(draft.charge),
    covered: plan === null || plan.serviceIds.has(service?.id ?? ""),
    price,
    rielPerUsd: rate?.rielPerUsd ?? null,
  };
}
