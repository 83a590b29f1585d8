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

const each = (roles: readonly string[], seen: Seen): Record<string, Seen> =>
  Object.fromEntries(roles.map((role) => [role, seen]));

const CLAIMS = {
  DESK: "own",
  ...each([...STAFF, "IMPORT", "ENGINE"], "all"),
  ENROLMENT_OFFICER: "open",
};

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
  cost_fact: {
    DESK: "own",
    ...each(["SENIOR_REVIEWER", "FINANCE", "ANALYST", "AUDITOR", "ENGINE"], "all"),
  },
  reconsideration: each(["CLAIMS_OFFICER", "SENIOR_REVIEWER", "AUDITOR", "ENGINE"], "all"),
  payee: {
    DESK: "own",
    ...each(["CLAIMS_OFFICER", "SENIOR_REVIEWER", "FINANCE", "ADMINISTRATOR"], "all"),
    ...each(["AUDITOR", "IMPORT", "ENGINE"], "all"),
  },
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

/** Who puts accounts in force. */
const PUBLISHING = ["SENIOR_REVIEWER", "ADMINISTRATOR"];

/** Who may add rows: the desk its own provider's, import and engine any; to the audit everybody adds. */
export function mayAdd(table: string, actor: string, own: boolean): boolean {
  if (table === "audit_entry") return true;
  if (table === "payee") return [...PUBLISHING, "IMPORT"].includes(actor);
  if (PAID_INTO.includes(table)) return actor === "ENGINE" || actor === "IMPORT";
  if (actor === "ENGINE") return !INTAKE_ONLY.includes(table);
  return table !== "reconsideration" && (actor === "IMPORT" || (actor === "DESK" && own));
}

/** Who may change rows in place: the desk its own provider's, the engine any, and no one else. */
export function mayChange(table: string, actor: string, own: boolean): boolean {
  if (table === "payee") return PUBLISHING.includes(actor);
  if (SETTLED.includes(table)) return actor === "ENGINE" || actor === "IMPORT";
  const changes = ["claim", "claim_line", "finding"].includes(table);
  return changes && (actor === "ENGINE" || (actor === "DESK" && own));
}

export const GUARDED = Object.keys(SEES);
