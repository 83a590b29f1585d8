import type { RuleSettings } from "../../../src/adjudication/settings.rules";
import { covered, khr, type CaseChange, type LineChange } from "../facts.kit";

/** What of a case is not said: a plan other than the table's, and what the rule's text is told. */
export interface Besides {
  plan?: RuleSettings;
  told?: Readonly<Record<string, string>>;
}

/** A case: what differs from an everyday visit, every reason it is given, and the answer. */
export type Row = [
  name: string,
  change: CaseChange,
  lines: LineChange | LineChange[],
  codes: string[],
  answer: string,
  besides?: Besides,
];

/** One rule's cases, with the settings under which it is switched on; none for a rule that is. */
export interface RuleTable {
  settings?: Readonly<Record<string, string>>;
  rows: Row[];
}

/** Tables of a family, by code. */
export type Tables = Readonly<Record<string, RuleTable>>;

const insured = (line: string, outcome: string, settlement = "SCHEME_PAYS") =>
  `${line} ELIGIBLE ${settlement} ${outcome}`;

/** A line that is paid as it was sent. */
export const pays = (minor: number): string => insured(`ALLOWED ${minor}`, "WILL_PAY");
/** A line of which a part is paid. */
export const part = (minor: number): string => insured(`REDUCED ${minor}`, "WILL_PAY_PART");
export const PAID = pays(6000);
export const USED_UP = insured("REDUCED 0", "WILL_NOT_PAY");
export const REFUSED = insured("DENIED 0", "WILL_NOT_PAY");
/** A person not insured: the desk's ordinary rules apply. */
export const OUTSIDE = "DENIED 0 NOT_ELIGIBLE OUTSIDE_SCHEME WILL_NOT_PAY";
/** A line that waits, of a person who is insured. */
export const REVIEW = insured("PENDED later", "NEEDS_REVIEW", "SCHEME_DECIDES_LATER");
/** A case that waits as a whole. */
export const UNCLEAR = "PENDED later UNDETERMINED SCHEME_DECIDES_LATER NEEDS_REVIEW";
/** What a further line of the same claim comes to. */
export const ALSO = {
  paid: (minor: number) => ` + ALLOWED ${minor} WILL_PAY`,
  part: (minor: number) => ` + REDUCED ${minor} WILL_PAY_PART`,
  usedUp: " + REDUCED 0 WILL_NOT_PAY",
  denied: " + DENIED 0 WILL_NOT_PAY",
  waits: " + PENDED later NEEDS_REVIEW",
} as const;

/** A visit on a day, of a person with these covers. */
export const on = (admittedOn: string, ...covers: Parameters<typeof covered>): CaseChange => ({
  admittedOn,
  member: covered(...covers),
});

/** A stay from one day to another. */
export const stay = (admittedOn: string, dischargedOn: string | null): CaseChange => ({
  visitKind: "INPATIENT",
  admittedOn,
  dischargedOn,
});

/** A line with a charge in riel. */
export const charge = (minor: bigint, rest: LineChange = {}): LineChange => ({
  charge: khr(minor),
  ...rest,
});
