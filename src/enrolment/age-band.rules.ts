/** Ages attained on the first day of a month: how workforces are reported and costs standardised. */
export const AGE_BANDS = [
  "UNDER_18",
  "FROM_18_TO_24",
  "FROM_25_TO_34",
  "FROM_35",
  "UNKNOWN",
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
