/** Sex as recorded; UNKNOWN when the record does not say. */
export const SEXES = ["FEMALE", "MALE", "UNKNOWN"] as const;
export type Sex = (typeof SEXES)[number];
