import type { AtTheDoor, IntakeProblem } from "../adjudication";
import { LIMITS } from "../shared/limits";
import { parseMinor } from "../shared/money";

/** The trace a refused claim leaves, for data quality: no patient, no free text. */
export function attemptRow({ draft, providerId, moment }: AtTheDoor, problems: IntakeProblem[]) {
  const { statedTotal } = draft;
  return {
    providerId,
    // By whole characters: the database takes no half of a surrogate pair.
    providerReference: [...(draft.providerReference ?? "")]
      .slice(0, LIMITS.codeCharacters)
      .join(""),
    codes: [...new Set(problems.map(({ code }) => code))],
    serviceDate: draft.admittedOn,
    amountMinor: statedTotal && parseMinor(statedTotal.amount, statedTotal.currency),
    currency: statedTotal?.currency ?? null,
    at: moment.now,
  };
}
