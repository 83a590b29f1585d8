import { addDays, type Day } from "../../shared/dates";
import {
  impossibleDay,
  malformed,
  missing,
  textRefusals,
  when,
  type Refusal,
} from "../../shared/refusal";
import type { ContractSpan } from "./workforce-report.rules";

/** A factory whose contract ends. */
export interface Closing {
  factoryCode: string;
  /** The first day on which it is no partner any more. */
  on: Day;
  reason: string;
}

/** What must be known besides the request. */
export interface ClosingFacts {
  factory: ContractSpan | null;
  today: Day;
  /** How many days ahead, and how many days ago, it may be. */
  aheadDays: number;
  backDays: number;
  maxText: number;
}

function dayRefusals(on: Day, facts: ClosingFacts, { contractFrom, contractTo }: ContractSpan) {
  const { today, aheadDays, backDays } = facts;
  return [
    ...when(contractTo !== null && contractTo !== on, () =>
      impossibleDay("on", on, { problem: "CLOSED_ALREADY", until: contractTo ?? "" }),
    ),
    ...when(on <= contractFrom, () =>
      impossibleDay("on", on, { problem: "BEFORE_CONTRACT", since: contractFrom }),
    ),
    ...when(on > addDays(today, aheadDays), () =>
      impossibleDay("on", on, { problem: "TOO_FAR_OFF" }),
    ),
    ...when(on < addDays(today, -backDays), () =>
      impossibleDay("on", on, { problem: "TOO_LONG_AGO", most: String(backDays) }),
    ),
  ];
}

/** Everything wrong with who acts on which factory and why. */
function aboutRefusals(
  { factoryCode, reason }: Omit<Closing, "on">,
  { known, maxText }: { known: boolean; maxText: number },
): Refusal[] {
  return [
    ...when(factoryCode === "", () => missing("factoryCode")),
    ...when(factoryCode !== "" && !known, () => malformed("factoryCode", "UNKNOWN_FACTORY")),
    ...textRefusals("reason", reason, maxText),
  ];
}

/** True when the factory is closed on that very day: it is done already. */
export const isClosedOn = (factory: ContractSpan | null, on: Day): boolean =>
  factory?.contractTo === on;

/** Everything wrong with a closing; empty when it may be, or has been. */
export function closingRefusals(wanted: Closing, facts: ClosingFacts): Refusal[] {
  const { factory, maxText } = facts;
  const about = aboutRefusals(wanted, { known: factory !== null, maxText });
  if (factory === null || isClosedOn(factory, wanted.on)) return about;
  return [...about, ...dayRefusals(wanted.on, facts, factory)];
}

/** Everything wrong with a reopening; empty when it may be, or the factory is open. */
export const reopeningRefusals = (
  wanted: Omit<Closing, "on">,
  facts: Pick<ClosingFacts, "factory" | "maxText">,
): Refusal[] => aboutRefusals(wanted, { known: facts.factory !== null, maxText: facts.maxText });
