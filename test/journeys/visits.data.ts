import { claimInput } from "../claims/claims.kit";
import { fileOf, named } from "../claims/files/files.kit";
import { addDays } from "../../src/shared/dates";
import { WHO } from "../kit/seed.data";

const of = (memberNumber: string) => ({ member: { memberNumber } });
const usd = (amount: string) => ({ amount, currency: "USD" });
const khr = (amount: string) => ({ amount, currency: "KHR" });

/** A page that comes with a visit, its own for each. */
export const pageOf = (reference: string): Buffer => fileOf("pdf", `page of ${reference}`);

/** What a health center sees in turn; a visit of "again" is one that was typed in before. */
const AT_HEALTH_CENTER: Record<string, (reference: string) => object> = {
  plain: () => ({}),
  dear: () => ({ lines: [{ service: "EMG", charge: khr("25000") }] }),
  uncovered: () => ({ lines: [{ service: "COSM" }] }),
  charged: () => ({ patientPaid: khr("2000") }),
  page: (reference) => ({ attachments: [named(pageOf(reference), "OTHER")] }),
  work: () => ({ cause: "WORK", lines: [{ service: "OPD" }, { service: "EMG" }] }),
  sex: () => ({ ...of(WHO.second), lines: [{ service: "DEL" }] }),
  unpriced: () => ({ lines: [{ service: "NOPR" }] }),
  nobody: () => ({ member: { unidentified: true }, patientAsSeen: { name: "Chan Sophea" } }),
  mixed: () => ({
    lines: [{ service: "OPD", quantity: 3 }, { service: "EMG" }, { service: "COSM" }],
  }),
  early: () => of(WHO.notYet),
  again: () => ({}),
};

/** What a national hospital sees in turn. */
const AT_HOSPITAL: Record<string, (reference: string) => object> = {
  plain: () => ({}),
  dear: () => ({ lines: [{ service: "LAB", charge: usd("4.00") }] }),
  early: () => of(WHO.notYet),
  stay: () => ({
    ...of(WHO.gap),
    visitKind: "INPATIENT",
    lines: [{ service: "ADM" }, { service: "LAB" }],
  }),
  value: () => ({ lines: [{ service: "LAB", quantity: 80, charge: usd("240.00") }] }),
  both: () => ({ cause: "WORK", lines: [{ service: "LAB", quantity: 90, charge: usd("270.00") }] }),
  riel: () => ({ lines: [{ service: "LAB", charge: khr("10150") }] }),
  again: () => ({}),
};

/** A visit as its desk sends it. */
export type Visit = ReturnType<typeof claimInput>;

interface Desk {
  sees: Record<string, (reference: string) => object>;
  member: string;
  first: string;
}

/** Rounds of everything a desk sees, each visit on a day of its own, but for what is typed in twice. */
function roundsOf({ sees, member, first }: Desk, rounds: number): Visit[] {
  const cases = Object.entries(sees);
  return Array.from({ length: rounds * cases.length }, (_, index) => {
    const [kind, rest] = cases[index % cases.length] as [string, (reference: string) => object];
    const reference = `${kind}-${Math.floor(index / cases.length) + 1}`;
    const seen = kind === "again" ? index - cases.length + 1 : index;
    const admittedOn = addDays(first, seen);
    const stay = kind === "stay" ? { dischargedOn: addDays(admittedOn, 2) } : {};
    return claimInput(reference, { ...of(member), admittedOn, ...stay, ...rest(reference) });
  });
}

/** 120 visits of a health center, paid in riel. */
export const HEALTH_CENTER = roundsOf(
  { sees: AT_HEALTH_CENTER, member: WHO.covered, first: "2026-01-15" },
  10,
);

/** 80 visits of a national hospital, paid in dollars. */
export const HOSPITAL = roundsOf(
  { sees: AT_HOSPITAL, member: WHO.twoFactories, first: "2026-03-01" },
  10,
);
