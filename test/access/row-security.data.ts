/** Whose rows a table shows: the own provider's, another one's, and those of open identity questions. */
export type Seen = "own" | "all" | "open" | "none";

const STAFF = ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER", "FINANCE", "AUDITOR"];

/** For whom a transaction may work; "" is a transaction that has not said. */
export const ACTORS = [
  "DESK",
  ...STAFF,
  "ENROLMENT_OFFICER",
  "ANALYST",
  "ADMINISTRATOR",
  "STAKEHOLDER",
  "IMPORT",
  "",
] as const;

const each = (roles: readonly string[], seen: Seen): Record<string, Seen> =>
  Object.fromEntries(roles.map((role) => [role, seen]));

const CLAIMS = { DESK: "own", ...each([...STAFF, "IMPORT"], "all"), ENROLMENT_OFFICER: "open" };

/** Who sees what of each guarded table; whoever is not named sees nothing. Written by hand. */
export const SEES: Readonly<Record<string, Readonly<Record<string, Seen>>>> = {
  claim: CLAIMS as Record<string, Seen>,
  claim_line: CLAIMS as Record<string, Seen>,
  claim_event: CLAIMS as Record<string, Seen>,
  adjudication: CLAIMS as Record<string, Seen>,
  reason: CLAIMS as Record<string, Seen>,
  finding: CLAIMS as Record<string, Seen>,
  cost_fact: each(["SENIOR_REVIEWER", "FINANCE", "ANALYST", "AUDITOR"], "all"),
  intake_attempt: {},
  audit_entry: { AUDITOR: "all" },
};

/** Who may add rows: the desk its own provider's, the import any; to the audit everybody adds. */
export const mayAdd = (table: string, actor: string, own: boolean): boolean =>
  table === "audit_entry" || actor === "IMPORT" || (actor === "DESK" && own);

export const GUARDED = Object.keys(SEES);
