/** The values a parameter may have, by its name. */
type Given = Readonly<Record<string, readonly string[]>>;

const DAY = ["2026-10-15", "2026-10-01"];
const COUNT = ["0", "3"];
const MONEY = ["6000 KHR", "61.00 USD"];
const SERVICE = ["OPD"];
const SENTENCE = ["the record shows one dressing, not three"];
const PERIOD = ["VISIT", "DAY", "MONTH", "COVER_YEAR", "CALENDAR_YEAR", "LIFETIME"];
const USED: Given = { maximum: COUNT, used: COUNT, period: PERIOD };
const DOOR: Given = { most: ["64"], least: ["1"], currency: ["KHR"], count: COUNT, total: MONEY };

const REQUEST = [
  ..."BLANK DESK_NEEDS_PROVIDER PROVIDER_FOR_DESK_ONLY NO_SUCH_PROVIDER IN_THE_PAST".split(" "),
  ..."STAKEHOLDER_NEEDS_AUDIENCE AUDIENCE_FOR_STAKEHOLDER_ONLY NO_SUCH_AUDIENCE".split(" "),
  ..."EMPLOYER_NEEDS_FACTORY FACTORY_FOR_EMPLOYER_ONLY NO_SUCH_FACTORY TOO_FAR_AHEAD".split(" "),
  ..."TOO_MANY_LIVE_KEYS NO_SUCH_CREDENTIAL".split(" "),
];
const VALUE = [
  ..."TOO_LONG TOO_MANY OUT_OF_RANGE NOT_AN_AMOUNT".split(" "),
  ..."BATCH_SIZE NOT_THE_COUNT TOTAL_NOT_STATED NOT_THE_TOTAL".split(" "),
  "UNKNOWN_PLAN_VERSION",
  ..."NOT_A_SHA256 NOT_A_KIND NOT_ASKED_FOR NO_SUCH_QUESTION ANSWERED_ALREADY".split(" "),
  ..."ANSWERED_TOO_LATE QUESTION_WITHDRAWN".split(" "),
  ...REQUEST,
];
const CATEGORY = [
  ..."OUTPATIENT EMERGENCY ADMISSION DELIVERY CAESAREAN SURGERY ANTENATAL POSTNATAL".split(" "),
  ..."FAMILY_PLANNING TRANSPORT FUNERAL OTHER".split(" "),
];
const GUARANTEE =
  "FORGED EXPIRED USED OTHER_PROVIDER OTHER_MEMBER OTHER_DATE OTHER_SERVICE UNKNOWN".split(" ");
const REFERRAL = [
  ..."EXPIRED_LETTER LETTER_USED_UP LETTER_TO_ANOTHER_PROVIDER OWN_LETTER".split(" "),
  ..."UNKNOWN_PROVIDER LETTER_AFTER_VISIT".split(" "),
];
const REPLACEMENT = "UNKNOWN_CLAIM NOT_REPLACEABLE OTHER_VERSION OTHER_REFERENCE".split(" ");
const STATUS = [
  ..."SUBMITTED PENDED INFORMATION_REQUESTED ADJUDICATED SCHEDULED PAID VOIDED".split(" "),
  "SUPERSEDED",
];
const DOCUMENT = [
  ..."DISCHARGE_SUMMARY REFERRAL_LETTER LAB_RESULT PRESCRIPTION INVOICE OTHER".split(" "),
  "DISCHARGE_SUMMARY, OTHER",
];
const KIND = ["NIGHTS_ON_OUTPATIENT", "BED_SERVICE_ON_OUTPATIENT", "DAY_OUTSIDE_STAY"];

/** Every code of the catalogue but those marked later, with what its rule may say in its text. */
export const PARAMETERS: Readonly<Record<string, Given>> = {
  "INT-001": { field: ["diagnoses"] },
  "INT-002": {
    ...DOOR,
    field: ["lines"],
    problem: VALUE,
    years: COUNT,
    live: COUNT,
    due: DAY,
    codes: ["OTH-001"],
  },
  "INT-003": {},
  "INT-004": { stated: MONEY, sum: MONEY },
  "INT-005": {
    date: DAY,
    problem: ["IN_THE_FUTURE", "BEFORE_ADMISSION", "NO_TIME_TO_ANSWER", "TOO_LONG_TO_ANSWER"],
    days: COUNT,
  },
  "INT-006": {},
  "INT-007": { service: SERVICE },
  "INT-008": { diagnosis: ["cold"] },
  "INT-009": { claim: ["C1"] },
  "INT-011": { problem: REPLACEMENT, status: STATUS, version: COUNT },
  "ELG-001": {},
  "ELG-002": { date: DAY },
  "ELG-003": { date: DAY },
  "ELG-004": { date: DAY },
  "ELG-005": { date: DAY, month: ["2026-10"] },
  "ELG-006": { service: SERVICE, category: CATEGORY, days: COUNT, from: DAY },
  "ELG-007": { fields: ["name, nameKhmer, sex, birthYear, birthDate"] },
  "ELG-008": { date: DAY },
  "ELG-009": { date: DAY, event: ["BIRTH", "DEATH"] },
  "ELG-010": { covered: COUNT, quantity: COUNT },
  "ELG-012": { date: DAY },
  "ELG-013": { factory: ["F01"], month: ["2026-10"] },
  "ELG-014": { problem: GUARANTEE },
  "OTH-001": {},
  "OTH-002": {},
  "OTH-003": { payer: ["HEALTH_EQUITY_FUND", "NSSF"] },
  "PRV-001": { provider: ["120104"], date: DAY },
  "PRV-002": { provider: ["120104"], date: DAY },
  "PRV-003": { service: SERVICE },
  "PRV-004": { service: SERVICE, problem: KIND },
  "PRV-005": { level: ["HEALTH_CENTER", "REFERRAL_HOSPITAL", "NATIONAL_HOSPITAL"] },
  "PRV-006": { date: DAY, problem: REFERRAL },
  "PRV-009": { service: SERVICE },
  "BEN-001": { service: SERVICE },
  "BEN-002": { diagnosis: ["J06.9"] },
  "BEN-003": { service: SERVICE, date: DAY, successor: ["OPD2", "-"] },
  "BEN-005": { service: SERVICE, age: COUNT, least: ["-", "1"], most: ["-", "5"] },
  "BEN-006": { code: SERVICE, sex: ["FEMALE", "MALE", "UNKNOWN"] },
  "BEN-007": { service: SERVICE, diagnosis: ["J06.9"] },
  "BEN-008": { service: SERVICE },
  "LIM-001": { service: SERVICE, maximum: COUNT, remaining: COUNT, period: PERIOD },
  "LIM-002": { service: SERVICE, days: COUNT, other: DAY },
  "LIM-003": USED,
  "LIM-005": USED,
  "LIM-006": USED,
  "LIM-007": USED,
  "LIM-008": USED,
  "LIM-009": { maximum: MONEY, used: MONEY, period: PERIOD },
  "LIM-010": { maximum: MONEY, used: MONEY, period: PERIOD, category: CATEGORY },
  "LIM-011": { days: COUNT, maximum: COUNT },
  "LIM-012": { date: DAY },
  "PRC-001": { service: SERVICE, date: DAY, missing: ["PRICE", "EXCHANGE_RATE"] },
  "PRC-002": { tariff: MONEY },
  "PRC-003": { service: SERVICE, line: COUNT },
  "PRC-004": { service: SERVICE },
  "PRC-006": { amount: MONEY },
  "PRC-007": { tariff: MONEY },
  "DUP-001": { service: SERVICE, claim: ["C1"] },
  "DUP-002": { service: SERVICE, date: DAY, other: DAY, provider: ["120104"] },
  "DUP-003": { date: DAY, from: DAY, to: DAY },
  "DUP-005": { days: COUNT, other: DAY },
  "TIM-001": { days: COUNT, last: DAY },
  "TIM-002": { due: DAY },
  "TIM-003": { due: DAY },
  "DOC-001": { documents: DOCUMENT },
  "SEL-001": { seed: ["1"], share: ["0.02"] },
  "SEL-002": { threshold: MONEY },
  "SEL-004": { provider: ["120104"] },
  "REV-001": { sentence: SENTENCE },
  "REV-002": { sentence: SENTENCE },
  "REV-003": { sentence: SENTENCE },
  "REV-004": { sentence: SENTENCE },
  "REV-005": { sentence: SENTENCE },
  "REV-006": { codes: ["PRV-005, LIM-003"], sentence: SENTENCE },
  "ADJ-001": {},
  "ADJ-002": {},
  "ADJ-003": {},
  "ADJ-004": { amount: MONEY, number: ["K7M2-9QTX"] },
};

/** Reasons that speak of another visit: a desk reads a neutral text instead. */
export const NEUTRAL = /^(LIM-\d{3}|DUP-00[235]|SEL-001)$/;
