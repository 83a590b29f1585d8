/** What a caller may be; fifteen people hold several of these between them. */
export const ROLES = [
  "DESK",
  "CLAIMS_OFFICER",
  "MEDICAL_REVIEWER",
  "SENIOR_REVIEWER",
  "FINANCE",
  "ENROLMENT_OFFICER",
  "ANALYST",
  "ADMINISTRATOR",
  "AUDITOR",
  "STAKEHOLDER",
] as const;
export type Role = (typeof ROLES)[number];

/** Outside bodies that receive the scheme's published figures. */
export const AUDIENCES = ["NSSF", "MINISTRY", "GMAC", "UNION", "EMPLOYER"] as const;
export type Audience = (typeof AUDIENCES)[number];
