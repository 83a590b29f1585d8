/** Whether a version of a plan, a price or a rate is only drafted, or counts on its days. */
export const VERSION_STATUSES = ["DRAFT", "IN_FORCE"] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** True for a version that counts: a draft is seen by no rule. */
export const isInForce = ({ status }: { status: VersionStatus }): boolean => status === "IN_FORCE";
