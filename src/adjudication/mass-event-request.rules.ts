import { daysBetween } from "../shared/dates";
import {
  impossibleDay,
  malformed,
  missing,
  spanRefusals,
  unknownProvider,
  when,
  type Refusal,
} from "../shared/refusal";
import type { InjuryCause } from "./decision.rules";

/** A mass event as it is to be declared: days `[from, to)`, and what caused it. */
export interface MassEventRequest {
  factoryCode: string;
  from: string;
  to: string;
  providerCodes: readonly string[];
  cause: InjuryCause;
}

/** What must be known besides the request. */
export interface MassEventFacts {
  factoryKnown: boolean;
  /** By position of the code. */
  providersKnown: readonly boolean[];
  /** Days of the factory's other events. */
  declared: readonly { from: string; to: string }[];
  maxProviders: number;
  maxDays: number;
}

/** Everything wrong with a declaration; empty when it may be made. */
export function massEventRefusals(wanted: MassEventRequest, facts: MassEventFacts): Refusal[] {
  const { from, to, providerCodes } = wanted;
  const { maxProviders, maxDays } = facts;
  const taken = facts.declared.filter((other) => from < other.to && other.from < to);
  return [
    ...when(!facts.factoryKnown, () => malformed("factoryCode", "UNKNOWN_FACTORY")),
    ...spanRefusals(from, to),
    ...when(daysBetween(from, to) > maxDays, () =>
      impossibleDay("to", to, { problem: "TOO_MANY", most: String(maxDays) }),
    ),
    ...taken.map((other) =>
      impossibleDay("from", from, {
        problem: "IN_FORCE_UNTIL",
        what: wanted.factoryCode,
        since: other.from,
        until: other.to,
      }),
    ),
    ...when(providerCodes.length === 0, () => missing("providerCodes")),
    ...when(providerCodes.length > maxProviders, () =>
      malformed("providerCodes", "TOO_MANY", { most: String(maxProviders) }),
    ),
    ...facts.providersKnown.flatMap((known, index) =>
      when(!known, () => unknownProvider(`providerCodes.${index}`)),
    ),
  ];
}
