/** Who else may insure a member: the fund for the poor, and the national fund's health branch. */
export const OTHER_PAYERS = ["HEALTH_EQUITY_FUND", "NSSF"] as const;
export type OtherPayer = (typeof OTHER_PAYERS)[number];
