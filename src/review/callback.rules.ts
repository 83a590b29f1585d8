/** What a member says who is called about a visit. */
export const CALL_BACK_OUTCOMES = ["NOT_CHARGED", "CHARGED", "NOT_REACHED"] as const;
export type CallBackOutcome = (typeof CALL_BACK_OUTCOMES)[number];
