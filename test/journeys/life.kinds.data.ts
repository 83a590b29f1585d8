import { STRANGER } from "../claims/attaching.kit";
import { WHO } from "../kit/seed.data";
import type { Place } from "./life.persons";

/** A line of a visit, in minor units, and what the scheme's table of prices and rules makes of it. */
export interface KindLine {
  service: string;
  /** What came in; null while nobody knows a price. */
  submitted: bigint | null;
  /** The most that the contract pays for it. */
  price: bigint | null;
  /** Whether no plan covers it. */
  uncovered?: true;
}

/** A kind of visit: what is sent, and what it waits with. */
export interface Kind {
  at: Place;
  lines: readonly KindLine[];
  /** Reasons it waits with, and on which line; 0 is the claim. */
  open: readonly { code: string; line: number }[];
  input: object;
}

const OPD: KindLine = { service: "OPD", submitted: 6_000n, price: 6_000n };
const EMG: KindLine = { service: "EMG", submitted: 20_000n, price: 20_000n };
const COSM: KindLine = { service: "COSM", submitted: 50_000n, price: 50_000n, uncovered: true };
const DEL: KindLine = { service: "DEL", submitted: 80_000n, price: 80_000n };
const NOPR: KindLine = { service: "NOPR", submitted: null, price: null };
const DEAR: KindLine = { service: "OPD", submitted: 7_500n, price: 6_000n };
const LAB: KindLine = { service: "LAB", submitted: 24_000n, price: 24_000n };
const CONSULTED: KindLine = { service: "OPD", submitted: 500n, price: 500n };
const DEAR_LAB: KindLine = { service: "LAB", submitted: 500n, price: 300n };

const WORK = { cause: "WORK" };
const MAN = { member: { memberNumber: WHO.second } };
const OF_WORK = { code: "OTH-001", line: 0 };
const OF_SEX = { code: "BEN-006", line: 1 };

const charged = (service: string, amount: string, currency: string, quantity = 1) => ({
  lines: [{ service, quantity, charge: { amount, currency } }],
});
const at = (place: Place, lines: KindLine[], open: Kind["open"] = [], rest: object = {}): Kind => {
  const input = { lines: lines.map(({ service }) => ({ service })), ...rest };
  return { at: place, lines, open, input };
};

/** Visits that are decided at once, in full, in part or not at all, and visits that wait for somebody. */
export const KINDS = {
  plain: at("CENTER", [OPD]),
  partly: at("CENTER", [OPD, COSM]),
  nothing: at("CENTER", [COSM]),
  dear: at("CENTER", [DEAR], [], charged("OPD", "7500", "KHR")),
  work: at("CENTER", [OPD, EMG], [OF_WORK], WORK),
  workPartly: at("CENTER", [OPD, COSM], [OF_WORK], WORK),
  both: at("CENTER", [DEL, OPD], [OF_WORK, OF_SEX], { ...WORK, ...MAN }),
  medical: at("CENTER", [DEL, EMG], [OF_SEX], MAN),
  unpriced: at("CENTER", [OPD, NOPR], [{ code: "PRC-001", line: 2 }]),
  stranger: at("CENTER", [OPD], [{ code: "ELG-001", line: 0 }], STRANGER),
  strangerAtWork: at("CENTER", [OPD, EMG], [{ code: "ELG-001", line: 0 }, OF_WORK], {
    ...STRANGER,
    ...WORK,
  }),
  hospital: at("HOSPITAL", [CONSULTED], [], MAN),
  hospitalDear: at("HOSPITAL", [DEAR_LAB], [], { ...MAN, ...charged("LAB", "5.00", "USD") }),
  hospitalWork: at("HOSPITAL", [CONSULTED], [OF_WORK], { ...MAN, ...WORK }),
  selected: at("HOSPITAL", [LAB], [{ code: "SEL-002", line: 0 }], {
    ...MAN,
    ...charged("LAB", "240.00", "USD", 80),
  }),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** Which roles may resolve what, beside the senior reviewer, who may resolve everything. */
export const RESOLVES: Readonly<Record<string, string>> = {
  "OTH-001": "CLAIMS_OFFICER",
  "PRC-001": "CLAIMS_OFFICER",
  "ELG-001": "CLAIMS_OFFICER",
  "BEN-006": "MEDICAL_REVIEWER",
  "SEL-002": "SENIOR_REVIEWER",
};
