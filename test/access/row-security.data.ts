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
  "ENGINE",
  "",
] as const;

const REVIEWING = ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER"];

const each = (roles: readonly string[], seen: Seen): Record<string, Seen> =>
  Object.fromEntries(roles.map((role) => [role, seen]));

const CLAIMS = {
  DESK: "own",
  ...each([...STAFF, "IMPORT", "ENGINE"], "all"),
  ENROLMENT_OFFICER: "open",
};

/** Files are the patient's as diagnoses are: finance sees none. */
const FILES = Object.fromEntries(
  Object.entries(CLAIMS).filter(([role]) => role !== "FINANCE"),
) as Record<string, Seen>;

/** What is paid to a provider is not a medical reviewer's affair. */
const PAYMENTS = {
  DESK: "own",
  ...each([...STAFF.filter((role) => role !== "MEDICAL_REVIEWER"), "IMPORT", "ENGINE"], "all"),
};

/** Who sees what of each guarded table; whoever is not named sees nothing. Written by hand. */
export const SEES: Readonly<Record<string, Readonly<Record<string, Seen>>>> = {
  claim: CLAIMS as Record<string, Seen>,
  claim_line: CLAIMS as Record<string, Seen>,
  claim_event: CLAIMS as Record<string, Seen>,
  adjudication: CLAIMS as Record<string, Seen>,
  reason: CLAIMS as Record<string, Seen>,
  finding: CLAIMS as Record<string, Seen>,
  attachment: FILES,
  attachment_file: FILES,
  cost_fact: {
    DESK: "own",
    ...each(["SENIOR_REVIEWER", "FINANCE", "ANALYST", "AUDITOR", "ENGINE"], "all"),
  },
  reconsideration: each(["CLAIMS_OFFICER", "SENIOR_REVIEWER", "AUDITOR", "ENGINE"], "all"),
  ruling: CLAIMS as Record<string, Seen>,
  information_request: CLAIMS as Record<string, Seen>,
  review_lease: each([...STAFF, "IMPORT", "ENGINE"], "all"),
  patient_charge: { DESK: "own", ...each([...STAFF, "ENGINE"], "all") },
  patient_refund: { DESK: "own", ...each([...STAFF, "ENGINE"], "all") },
  call_back: each(["CLAIMS_OFFICER", "SENIOR_REVIEWER", "FINANCE", "AUDITOR", "ENGINE"], "all"),
  payee: {
    DESK: "own",
    ...each(["CLAIMS_OFFICER", "SENIOR_REVIEWER", "FINANCE", "ADMINISTRATOR"], "all"),
    ...each(["AUDITOR", "IMPORT", "ENGINE"], "all"),
  },
  appeal: { DESK: "own", ...each([...REVIEWING, "AUDITOR", "ENGINE"], "all") },
  provider_tie: each([...REVIEWING, "ADMINISTRATOR", "AUDITOR", "ENGINE"], "all"),
  waiver: each(["SENIOR_REVIEWER", "AUDITOR", "ENGINE"], "all"),
  remittance: PAYMENTS as Record<string, Seen>,
  remittance_line: PAYMENTS as Record<string, Seen>,
  remittance_item: PAYMENTS as Record<string, Seen>,
  intake_attempt: {},
  audit_entry: { AUDITOR: "all" },
};

/** Tables that only the engine's hand and the import write. */
const PAID_INTO = ["remittance", "remittance_line", "remittance_item"];
/** What of them changes, by the same hands: how a batch stands, and whether its lines live. */
const SETTLED = ["remittance", "remittance_line"];

/** Tables a desk and the import only add to: the engine, deciding what waited, adds its own. */
const INTAKE_ONLY = ["intake_attempt"];
/** Tables that only the engine adds to: what it finds, and what it writes for the staff. */
const ENGINE_ONLY = ["reconsideration", "patient_refund", "call_back", "appeal", "waiver"];

/** What persons decide: the engine writes it for them, and the import. */
const REVIEWED = ["ruling", "review_lease", "information_request"];

/** Who puts accounts in force. */
const PUBLISHING = ["SENIOR_REVIEWER", "ADMINISTRATOR"];

/** Who may add rows: the desk its own provider's, import and engine any; to the audit everybody adds. */
export function mayAdd(table: string, actor: string, own: boolean): boolean {
  if (table === "audit_entry") return true;
  if (table === "attachment_file") return actor === "DESK" && own;
  if (table === "provider_tie") return [...REVIEWING, "ADMINISTRATOR"].includes(actor);
  if (REVIEWED.includes(table)) return ["ENGINE", "IMPORT"].includes(actor);
  if (table === "payee") return [...PUBLISHING, "IMPORT"].includes(actor);
  if (PAID_INTO.includes(table)) return actor === "ENGINE" || actor === "IMPORT";
  if (actor === "ENGINE") return !INTAKE_ONLY.includes(table);
  return !ENGINE_ONLY.includes(table) && (actor === "IMPORT" || (actor === "DESK" && own));
}

/** Who may change rows in place: the desk its own provider's, the engine any, and no one else. */
export function mayChange(table: string, actor: string, own: boolean): boolean {
  if (table === "review_lease" || SETTLED.includes(table)) {
    return ["ENGINE", "IMPORT"].includes(actor);
  }
  if (table === "payee") return PUBLISHING.includes(actor);
  if (table === "provider_tie") return actor === "ADMINISTRATOR";
  const changed = ["claim", "claim_line", "finding", "information_request", "appeal"].includes(
    table,
  );
  return changed && (actor === "ENGINE" || (actor === "DESK" && own));
}

/** A column that may be changed where whose the row is may not. */
export const CHANGED_COLUMN: Readonly<Record<string, string>> = {
  review_lease: "until",
  information_request: "status",
  appeal: "status",
  provider_tie: "ended_reason",
  remittance: "status",
  remittance_line: "live",
  payee: "valid_to",
};

export const GUARDED = Object.keys(SEES);
