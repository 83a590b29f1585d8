/** How a remittance stands. */
export const REMITTANCE_STATUSES = ["PREPARED", "RELEASED", "PAID", "FAILED", "CANCELLED"] as const;
export type RemittanceStatus = (typeof REMITTANCE_STATUSES)[number];

/** What a line of a remittance is for. */
export const REMITTANCE_LINE_KINDS = ["CLAIM", "REVERSAL", "RECOVERY", "CARRY_OVER"] as const;
export type RemittanceLineKind = (typeof REMITTANCE_LINE_KINDS)[number];
