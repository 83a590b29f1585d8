import { addDays, type Day } from "../../shared/dates";
import { impossibleDay, malformed, textRefusals, when, type Refusal } from "../../shared/refusal";

/** Cover that is to lapse for want of premium. */
export interface LapseRequest {
  factoryCode: string;
  /** One member's; null: everybody's at the factory. */
  memberNumber: string | null;
  noticedOn: Day;
  lapsesOn: Day;
  reason: string;
}

/** What must be known besides the request. */
export interface LapseFacts {
  today: Day;
  /** Whether the factory owes for a month whose grace is over. */
  owes: boolean;
  /** Whether the member it names has cover there that reaches to the day; true when it names none. */
  covered: boolean;
  /** Whether another lapse of the same cover waits or holds. */
  open: boolean;
  maxReason: number;
}

/** A lapse as it stands, as far as its confirmation and end go. */
export interface LapseState {
  recordedBy: string;
  lapsesOn: Day;
  confirmed: boolean;
  ended: boolean;
}

/** Whole days that a notice goes before its lapse (A). */
export const NOTICE_DAYS = 14;

/**
 * A lapse is never retroactive: until the day on which it is recorded and confirmed desks were told
 * that cover holds, and they have given care on that word.
 */
const daysRefusals = ({ noticedOn, lapsesOn }: LapseRequest, today: Day): Refusal[] => [
  ...when(noticedOn > today, () =>
    impossibleDay("noticedOn", noticedOn, { problem: "IN_THE_FUTURE" }),
  ),
  ...when(lapsesOn < today, () =>
    impossibleDay("lapsesOn", lapsesOn, { problem: "LAPSE_NOT_AHEAD" }),
  ),
  ...when(lapsesOn < addDays(noticedOn, NOTICE_DAYS), () =>
    impossibleDay("lapsesOn", lapsesOn, { problem: "NOTICE_TOO_SHORT", days: String(NOTICE_DAYS) }),
  ),
];

/** Everything wrong with a lapse at a known factory; empty when it may be recorded. */
export function lapseRefusals(wanted: LapseRequest, facts: LapseFacts): Refusal[] {
  return [
    ...when(!facts.covered, () => malformed("memberNumber", "NOT_COVERED_THERE")),
    ...daysRefusals(wanted, facts.today),
    ...textRefusals("reason", wanted.reason, facts.maxReason),
    ...when(!facts.owes, () => malformed("factoryCode", "NOT_IN_ARREARS")),
    ...when(facts.open, () => malformed("factoryCode", "LAPSE_OPEN")),
  ];
}

/** Why a person may not confirm a lapse; empty when it may be confirmed. */
export function confirmLapseRefusals(
  lapse: LapseState | null,
  { person, today, owes }: { person: string; today: Day; owes: boolean },
): Refusal[] {
  if (lapse === null) return [malformed("lapseId", "NO_SUCH_LAPSE")];
  if (lapse.ended) return [malformed("lapseId", "LAPSE_ENDED")];
  if (lapse.confirmed) return [malformed("lapseId", "CONFIRMED_ALREADY")];
  return [
    ...when(lapse.recordedBy === person, () => malformed("lapseId", "OWN_LAPSE")),
    ...when(lapse.lapsesOn < today, () => malformed("lapseId", "LAPSE_NOT_AHEAD")),
    ...when(!owes, () => malformed("lapseId", "NOT_IN_ARREARS")),
  ];
}

/** Why a lapse may not be ended; empty when it may. */
export function endLapseRefusals(
  lapse: LapseState | null,
  { reason, maxReason }: { reason: string; maxReason: number },
): Refusal[] {
  return [
    ...when(lapse === null, () => malformed("lapseId", "NO_SUCH_LAPSE")),
    ...when(lapse?.ended === true, () => malformed("lapseId", "LAPSE_ENDED")),
    ...textRefusals("reason", reason, maxReason),
  ];
}
