import { malformed, refusal, textRefusals, when, type Refusal } from "../shared/refusal";

/** A tie between a person and a provider, as it was sent. */
export interface TieWish {
  person: string;
  providerCode: string;
  reason: string;
}

/** What is known where a tie is declared or ended. */
export interface TieFrame {
  providerKnown: boolean;
  /** The reason of the tie that stands; null where none does. */
  standing: string | null;
  by: { person: string; role: string };
  mostReason: number;
  mostPerson: number;
}

/** Who declares the ties of others. */
const OF_OTHERS: readonly string[] = ["SENIOR_REVIEWER", "ADMINISTRATOR"];

const wordRefusals = ({ person, reason }: TieWish, frame: TieFrame): Refusal[] => [
  ...textRefusals("person", person, frame.mostPerson),
  ...textRefusals("reason", reason, frame.mostReason),
  ...when(!frame.providerKnown, () => refusal("INT-006", "providerCode")),
];

/** Why a tie may not be declared; nothing when it may. */
export const declaringRefusals = (wish: TieWish, frame: TieFrame): Refusal[] => [
  ...wordRefusals(wish, frame),
  ...when(wish.person !== frame.by.person && !OF_OTHERS.includes(frame.by.role), () =>
    malformed("person", "ONLY_FOR_ONESELF"),
  ),
  ...when(frame.standing !== null, () => malformed("person", "TIED_ALREADY")),
];

/** Why a tie may not be ended; nothing when it may. */
export function tieEndingRefusals(wish: TieWish, frame: TieFrame): Refusal[] {
  const wrong = wordRefusals(wish, frame);
  if (wrong.length > 0) return wrong;
  return [
    ...when(wish.person === frame.by.person, () => malformed("person", "ENDED_BY_ANOTHER")),
    ...when(frame.standing === null, () => malformed("person", "NOT_TIED")),
  ];
}
