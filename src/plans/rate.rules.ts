import { outOfRange, spanRefusals, when, type Refusal } from "../shared/refusal";

/** A rate as it is asked for. */
export interface RateRequest {
  rielPerUsd: number;
  from: string;
  to: string | null;
}

/** The highest rate anybody can mean. */
const MOST_RIEL = 1_000_000;

/** Everything wrong with a rate by itself. */
export const rateRefusals = ({ rielPerUsd, from, to }: RateRequest): Refusal[] => [
  ...when(rielPerUsd < 1 || rielPerUsd > MOST_RIEL, () => outOfRange("rielPerUsd", 1, MOST_RIEL)),
  ...spanRefusals(from, to),
];
