/** Figures behind the demo: S is sourced (scheme.md), A assumed. */

/** Members when the history begins, as a part of those at its end: 2,000 of 5,000 (S). */
export const MEMBERS_AT_START = 0.4;

export const PEOPLE = {
  women: 0.88, // S, range 82 to 91
  youngest: 17, // A
  commonest: 22, // A
  oldest: 35, // A
  birthYearOnly: 0.1, // A
  withNationalId: 0.85, // A
  withPhone: 0.8, // A
} as const;

/** Who works in a factory, insured or not (A; women as among the insured). */
export const WORKFORCE = [
  { ageBand: "UNDER_18", sex: "FEMALE", share: 0.02 },
  { ageBand: "UNDER_18", sex: "MALE", share: 0.003 },
  { ageBand: "FROM_18_TO_24", sex: "FEMALE", share: 0.42 },
  { ageBand: "FROM_18_TO_24", sex: "MALE", share: 0.057 },
  { ageBand: "FROM_25_TO_34", sex: "FEMALE", share: 0.36 },
  { ageBand: "FROM_25_TO_34", sex: "MALE", share: 0.048 },
  { ageBand: "FROM_35", sex: "FEMALE", share: 0.08 },
  { ageBand: "FROM_35", sex: "MALE", share: 0.012 },
] as const;

export const TURNOVER = {
  leaversPerMonth: 0.03, // A
  /** Of those who join, how many were members before. */
  rehired: 0.15, // A
  /** Of those who join, how many get the badge of somebody who left. */
  badgeReused: 0.4, // A
  joinOnTheFirst: 0.6, // A
  /** Covers that lapse for want of premium, after notice. */
  lapsesPerMonth: 0.004, // A
  /** Covers recorded with a wrong first day, corrected later. */
  corrected: 0.02, // A
  /** Workers of two factories at once. */
  twoFactories: 0.004, // A
  registeredWithoutCover: 12, // A
} as const;

/** The factory whose premium came late once: its covers lapsed and were restored (A). */
export const LATE_PREMIUM = { factory: "F06", at: 0.55, noticeDays: 21, restoredAfterDays: 9 };

/** Premiums come about the tenth of the next month, a few days earlier or later (A). */
export const BOOKINGS = { dayOfMonth: 10, giveOrTake: 2 } as const;
/** The factory that still owes the employer's part of the last full month (A). */
export const OWING = "F09";

/** Premium per worker and month in US cents (S, 2010). */
export const PREMIUM_MINOR = 160n;
/** The employers' part: half (S, 2011), then 60 % (S, from the hand-over of October 2013). */
export const EMPLOYER_SHARE_BP = { first: 5_000, second: 6_000 } as const;
export const HAND_OVER_MONTH = "2013-10";

/** Riel per US dollar, one for each quarter: 4,000 to 4,100 (S), the steps within assumed (A). */
export const RIEL_PER_USD: readonly number[] = [
  4_050, 4_065, 4_080, 4_070, 4_055, 4_040, 4_030, 4_045, 4_060, 4_085, 4_095, 4_075,
];

/** New members use more care in their first three months (A). */
export const JOINERS = { days: 91, factor: 1.5 } as const;
/** Dengue: three times as much in the rains, June to September (S). */
export const DENGUE = { factor: 3, months: [6, 7, 8, 9] as readonly number[], code: "A97.0" };

/** Mass fainting (S): one event for each so many months of history, 40 to 200 people. */
export const FAINTING = { perMonths: 14, least: 40, most: 200, ofFactory: 0.3 } as const;

/** Days from the end of care to the claim's arrival, log-normal: median and 95th percentile (A). */
export const CLAIM_DELAY = {
  HEALTH_CENTER: [25, 70],
  REFERRAL_HOSPITAL: [40, 110],
  NATIONAL_HOSPITAL: [40, 110],
} as const;

/** Where people go: their factory's usual place, or another one. */
export const PLACES = { usual: 0.75, notContracted: 0.007, exContracted: 0.003 } as const; // A

/** Claims after, before and without cover: for one cover that ended, began or lapsed (A). */
export const OUTSIDE_COVER = { afterEnd: 0.05, beforeStart: 0.01, inLapse: 0.25 } as const;

/** What goes wrong with claims, as parts of all claims. */
export const MISHAPS = {
  wrongNumber: 0.03, // S; the three kinds of it are A
  wrongNumberKinds: { malformed: 0.15, nobody: 0.35 },
  unidentified: 0.005, // A
  hiredUnderAnotherName: 0.003, // A
  duplicate: 0.01, // S
  statedTotalWrong: 0.003, // A
  patientPaid: 0.015, // A
  otherCurrency: 0.006, // A
  aboveTariff: 0.03, // A
  belowTariff: 0.012, // A
  notCovered: 0.006, // A
  notPriced: 0.002, // A
  notAtLevel: 0.002, // A
  workInjury: 0.012, // A
  roadInjury: 0.015, // A
  uncoded: 0.03, // A
} as const;

/** What reviewers do with what waits, as parts of the claims that wait with the reason (A). */
export const REVIEWS = {
  /** Days from the claim's arrival to the decision. */
  days: [4, 20],
  denied: {
    "OTH-001": 0.8,
    "ELG-001": 1,
    "ELG-007": 0.08,
    "BEN-006": 0.3,
    "DUP-002": 0.4,
    "DUP-003": 0.5,
  } as Readonly<Record<string, number>>,
  /** Whom nobody has found by then is not found. */
  unknownDays: 45,
} as const;

/** Days from the draft of a remittance to its release, and to the day on which the bank pays it (A). */
export const PAYMENTS = { releasedAfter: 1, paidAfter: 7 } as const;

/** How claims are written. */
export const DESKS = {
  withStatedTotal: 0.3, // A
  withReferral: 0.4, // A, of hospital visits
  caseChargeTold: 0.7, // A
  /** What hospitals charge against a case rate of 1: median and 95th percentile (A). */
  caseCharge: [1.15, 2.4],
  withCharge: 0.4, // A
  withPatientAsSeen: 0.85, // A
  otherSpelling: 0.1, // A
  byBadge: 0.12, // A
  byNationalId: 0.08, // A
} as const;
