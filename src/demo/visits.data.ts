/** A kind of care and how often people need it. */
export interface VisitPlan {
  name: string;
  /** Times a year for one member (for one woman, where only women need it). */
  perYear: number;
  womenOnly?: true;
  place: "HEALTH_CENTER" | "HOSPITAL";
  service: string;
  /** Further lines, with their share of the visits. */
  extras?: readonly (readonly [service: string, share: number])[];
  /** Nights; absent: an out-patient visit. */
  nights?: readonly [least: number, most: number];
  emergency?: true;
  dengue?: true;
  /** Whether it can be an injury. */
  injuries?: true;
  reference: "OPD" | "IPD" | "MAT";
  /** ICD-10, version of 2019. */
  diagnoses: readonly string[];
}

/** Women are 88 % of members: what only they need is told for one of them. */
const ofWomen = (perMemberYear: number): number => perMemberYear / 0.88;

const EVERYDAY = [
  "J06.9", "J00", "J02.9", "J20.9", "A09.9", "K29.7", "K30", "R51", "M54.5", "R10.4", "N39.0",
  "L30.9", "H10.9", "R50.9", "D50.9", "I95.9", "R42", "K02.9", "B35.4", "N76.0",
]; // prettier-ignore

const HOSPITAL_EVERYDAY = [
  "K29.7", "N20.0", "E04.9", "M54.4", "N94.6", "D50.9", "K80.2", "J45.9", "R10.4", "N39.0",
  "H66.9", "G43.9", "N83.2", "I10",
]; // prettier-ignore

const ADMITTED = [
  "A01.0",
  "J18.9",
  "A09.0",
  "N10",
  "K29.7",
  "B54",
  "R50.9",
  "N73.0",
  "O21.0",
  "J45.9",
];
const OPERATED = ["K35.8", "K80.2", "N83.2", "D25.9", "K40.9"];

/**
 * Care for one member-year (A): 1.2 at health centers, 0.25 reproductive, 0.25 hospital
 * out-patient, 0.055 admissions, 0.039 deliveries. Dengue outside the rains; DENGUE adds to it.
 */
export const VISIT_PLANS: readonly VisitPlan[] = [
  {
    name: "visit",
    perYear: 1.1,
    place: "HEALTH_CENTER",
    service: "OPD",
    injuries: true,
    reference: "OPD",
    diagnoses: EVERYDAY,
  },
  {
    name: "wound",
    perYear: 0.03,
    place: "HEALTH_CENTER",
    service: "OPD",
    extras: [["WOUND-CARE", 1]],
    injuries: true,
    reference: "OPD",
    diagnoses: ["L03.0", "S61.0", "S91.3", "L02.4"],
  },
  {
    name: "emergency",
    perYear: 0.05,
    place: "HEALTH_CENTER",
    service: "EMERGENCY",
    extras: [["TRANSPORT", 0.08]],
    emergency: true,
    injuries: true,
    reference: "OPD",
    diagnoses: ["R55", "R10.0", "A09.0", "J45.9", "R50.9", "T78.4", "E86"],
  },
  {
    name: "dengue",
    perYear: 0.009,
    place: "HEALTH_CENTER",
    service: "OPD",
    dengue: true,
    reference: "OPD",
    diagnoses: ["A97.0"],
  },
  {
    name: "dengue admission",
    perYear: 0.006,
    place: "HOSPITAL",
    service: "ADMISSION",
    extras: [["LAB", 0.3]],
    nights: [2, 6],
    dengue: true,
    reference: "IPD",
    diagnoses: ["A97.0", "A97.0", "A97.1"],
  },
  {
    name: "antenatal",
    perYear: ofWomen(0.11),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "ANC",
    reference: "MAT",
    diagnoses: ["Z34.0", "Z34.8", "Z34.9"],
  },
  {
    name: "postnatal",
    perYear: ofWomen(0.03),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "PNC",
    reference: "MAT",
    diagnoses: ["Z39.2"],
  },
  {
    name: "intra-uterine device",
    perYear: ofWomen(0.016),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "IUD",
    reference: "MAT",
    diagnoses: ["Z30.1"],
  },
  {
    name: "implant",
    perYear: ofWomen(0.014),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "IMPLANT",
    reference: "MAT",
    diagnoses: ["Z30.8"],
  },
  {
    name: "injectable",
    perYear: ofWomen(0.05),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "INJECTABLE",
    reference: "MAT",
    diagnoses: ["Z30.4"],
  },
  {
    name: "pill",
    perYear: ofWomen(0.03),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "PILL",
    reference: "MAT",
    diagnoses: ["Z30.4"],
  },
  {
    name: "hospital out-patient",
    perYear: 0.25,
    place: "HOSPITAL",
    service: "OPD-HOSPITAL",
    extras: [
      ["LAB", 0.3],
      ["XRAY", 0.12],
      ["ULTRASOUND", 0.1],
    ],
    injuries: true,
    reference: "OPD",
    diagnoses: HOSPITAL_EVERYDAY,
  },
  {
    name: "admission",
    perYear: 0.039,
    place: "HOSPITAL",
    service: "ADMISSION",
    extras: [
      ["LAB", 0.15],
      ["XRAY", 0.08],
      ["PRIVATE-ROOM", 0.02],
    ],
    nights: [1, 7],
    injuries: true,
    reference: "IPD",
    diagnoses: ADMITTED,
  },
  {
    name: "surgery",
    perYear: 0.006,
    place: "HOSPITAL",
    service: "SURGERY",
    nights: [3, 9],
    reference: "IPD",
    diagnoses: OPERATED,
  },
  {
    name: "delivery",
    perYear: ofWomen(0.027),
    womenOnly: true,
    place: "HEALTH_CENTER",
    service: "DELIVERY",
    nights: [1, 2],
    reference: "MAT",
    diagnoses: ["O80.0", "O80.9"],
  },
  {
    name: "hospital delivery",
    perYear: ofWomen(0.009),
    womenOnly: true,
    place: "HOSPITAL",
    service: "DELIVERY",
    nights: [1, 3],
    reference: "MAT",
    diagnoses: ["O80.0", "O80.9", "O62.2"],
  },
  {
    name: "caesarean",
    perYear: ofWomen(0.003),
    womenOnly: true,
    place: "HOSPITAL",
    service: "CAESAREAN",
    nights: [4, 7],
    reference: "MAT",
    diagnoses: ["O82.0", "O82.1"],
  },
];

/** People of one factory who fall together (S: mass fainting), brought in as emergencies. */
export const FAINTING_PLAN: VisitPlan = {
  name: "mass fainting",
  perYear: 0,
  place: "HEALTH_CENTER",
  service: "EMERGENCY",
  emergency: true,
  reference: "OPD",
  diagnoses: ["R55"],
};

/** Injuries, at work or on the road to it. */
export const INJURIES: readonly string[] = ["S61.0", "S60.0", "S62.6", "S01.8", "S93.4", "S80.0"];
