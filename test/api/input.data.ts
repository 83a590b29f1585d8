import { WHO } from "../kit/seed.data";

/** Texts no argument takes. */
export const UNCLEAN: [string, string][] = [
  ["NUL", "V\u0000"],
  ["the first half of a character", "V\ud83d"],
  ["the second half of a character", "\udc69V"],
  ["halves in the wrong order", "\udc69\ud83d"],
  ["an escape", "\u001b[31mV"],
  ["delete", "V\u007f"],
  ["a C1 control", "V\u0085"],
  ["too long a text", "ក".repeat(12_001)],
  ["a text that is too long once it is composed", "\ufb2c".repeat(1_500)],
];

const NO_WORDS = [1, 1.5, true, ["x", "y"], { x: "x" }];
const NO_DAYS = ["2026-02-30", "infinity", "now", "01/02/2026", "0000-01-01", "9999-12-31", "", 0];
const NO_MONTHS = ["2026-13", "2026-02-01", "0000-01", "9999-12", "now", "02/2026", 202602];
const NO_INSTANTS = [
  "now",
  "infinity",
  "2026-06-15",
  "2026-02-30T00:00:00Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "+012026-01-01T00:00:00Z",
  "2026-06-15T10:00:00",
  1_781_500_000_000,
];
const NO_AMOUNTS = [
  "NaN",
  "Infinity",
  "-Infinity",
  "1e2",
  "1e308",
  "+1",
  " 1",
  "1 ",
  "1,5",
  "0x1",
  "១",
  "",
  "1".repeat(21),
  1,
  1.5,
];
const NO_WHOLES = [
  2_147_483_648,
  -2_147_483_649,
  2 ** 53 + 1,
  1e308,
  1.5,
  "1",
  "NaN",
  "Infinity",
  "1e2",
  "+1",
  " 1",
  true,
];

/** By scalar, what is none; whatever else is named is an enum. */
export const NONE_OF: Readonly<Record<string, unknown[]>> = {
  String: NO_WORDS,
  ID: [1.5, true, { x: "x" }, ["x", "y"]],
  Boolean: ["true", 0, 1, "", {}],
  Date: NO_DAYS,
  YearMonth: NO_MONTHS,
  DateTime: NO_INSTANTS,
  Decimal: NO_AMOUNTS,
  Int: NO_WHOLES,
  Float: ["1", "NaN", "Infinity", true],
};
export const NO_ENUM = ["NOTHING", "", "outpatient", 1, true];

/** Written into a JSON body as numbers that JavaScript makes infinite. */
export const ENDLESS_NUMBERS = ["1e999", "-1e999"];

const khr = (amount: string) => ({ amount, currency: "KHR" });
const usd = (amount: string) => ({ amount, currency: "USD" });
const opd = (line: object) => ({ lines: [{ service: "OPD", ...line }] });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** What of an otherwise proper claim is refused by its place, and by which rule. */
export const REFUSED: [string, object, string, string][] = [
  ["no units", opd({ quantity: 0 }), "INT-002", "lines.0.quantity"],
  ["units below zero", opd({ quantity: -1 }), "INT-002", "lines.0.quantity"],
  ["too many units", opd({ quantity: 1_000 }), "INT-002", "lines.0.quantity"],
  ["2^31-1 units", opd({ quantity: 2 ** 31 - 1 }), "INT-002", "lines.0.quantity"],
  ["a negative charge", opd({ charge: khr("-6000") }), "INT-002", "lines.0.charge.amount"],
  ["a charge of minus nothing", opd({ charge: khr("-0") }), "INT-002", "lines.0.charge.amount"],
  ["a fraction of a riel", opd({ charge: khr("6000.5") }), "INT-002", "lines.0.charge.amount"],
  [
    "a tenth of a riel that is none",
    opd({ charge: khr("6000.0") }),
    "INT-002",
    "lines.0.charge.amount",
  ],
  [
    "a third decimal of a dollar",
    opd({ charge: usd("1.005") }),
    "INT-002",
    "lines.0.charge.amount",
  ],
  [
    "a third decimal that is none",
    opd({ charge: usd("1.000") }),
    "INT-002",
    "lines.0.charge.amount",
  ],
  ["more than there is", opd({ charge: khr("9".repeat(20)) }), "INT-002", "lines.0.charge.amount"],
  ["a negative payment", { patientPaid: khr("-1") }, "INT-002", "patientPaid.amount"],
  ["a payment of a mill", { patientPaid: usd("0.001") }, "INT-002", "patientPaid.amount"],
  ["a negative total", { statedTotal: khr("-6000") }, "INT-002", "statedTotal.amount"],
  ["a total of a mill", { statedTotal: usd("1.234") }, "INT-002", "statedTotal.amount"],
  ["a day to come", { admittedOn: "2026-06-16" }, "INT-005", "admittedOn"],
  ["the last day there is", { admittedOn: "2200-12-31" }, "INT-005", "admittedOn"],
  ["a line's day to come", opd({ serviceDate: "2200-12-31" }), "INT-005", "lines.0.serviceDate"],
  ["an end before the beginning", { dischargedOn: "2025-12-31" }, "INT-005", "dischargedOn"],
  ["an unknown service", { lines: [{ service: "NOPE" }] }, "INT-007", "lines.0.service"],
  ["a service in small letters", { lines: [{ service: "opd" }] }, "INT-007", "lines.0.service"],
  [
    "a service that is an attack",
    { lines: [{ service: "'; DROP TABLE claim; --" }] },
    "INT-007",
    "lines.0.service",
  ],
  ["an unknown diagnosis", { diagnoses: ["J06.9", "ZZZ"] }, "INT-008", "diagnoses.1"],
  ["no diagnosis", { diagnoses: [] }, "INT-001", "diagnoses"],
  ["a diagnosis of spaces", { diagnoses: [], diagnosisText: " \t\n" }, "INT-001", "diagnoses"],
  ["too many diagnoses", { diagnoses: many(21, "J06.9") }, "INT-002", "diagnoses"],
  ["no lines", { lines: [] }, "INT-003", "lines"],
  ["too many lines", { lines: many(101, { service: "OPD" }) }, "INT-002", "lines"],
  ["an unknown provider", { providerId: "x" }, "INT-006", "providerId"],
  ["another type's id", { providerId: "TWVtYmVyOngK" }, "INT-006", "providerId"],
  [
    "a number that is nobody's",
    { member: { memberNumber: WHO.unknown } },
    "ELG-001",
    "member.memberNumber",
  ],
  [
    "a number with a wrong digit",
    { member: { memberNumber: `${WHO.covered.slice(0, 9)}x` } },
    "ELG-001",
    "member.memberNumber",
  ],
  ["Khmer digits", { member: { nationalId: "១២៣៤៥៦៧៨៩" } }, "ELG-001", "member.nationalId"],
  [
    "an unknown factory",
    { member: { factoryBadge: { factoryCode: "F99", badge: "1001" } } },
    "ELG-001",
    "member.factoryBadge",
  ],
];

/** The same in a document: what takes the place of what, and the code it is refused with. */
export const LITERALS: [string, string, string, string][] = [
  ["NUL by its escape", '"LIT"', '"V\\u0000"', "BAD_USER_INPUT"],
  ["NUL as such", '"LIT"', '"V\u0000"', "BAD_USER_INPUT"],
  ["NUL in a block", '"LIT"', '"""V\u0000"""', "BAD_USER_INPUT"],
  ["a bell as such", '"LIT"', '"V\u0007"', "BAD_USER_INPUT"],
  ["delete as such", '"LIT"', '"V\u007f"', "BAD_USER_INPUT"],
  ["a C1 control as such", '"LIT"', '"V\u0085"', "BAD_USER_INPUT"],
  ["half a character by its escape", '"LIT"', '"V\\ud83d"', "GRAPHQL_PARSE_FAILED"],
  ["the other half by its escape", '"LIT"', '"V\\u{dc69}"', "GRAPHQL_PARSE_FAILED"],
  ["half a character as such", '"LIT"', '"V\ud83d"', "GRAPHQL_PARSE_FAILED"],
  ["a character there is not", '"LIT"', '"V\\u{110000}"', "GRAPHQL_PARSE_FAILED"],
  ["too long a text", '"LIT"', `"${"x".repeat(2_001)}"`, "BAD_USER_INPUT"],
  ["a number for a text", '"LIT"', "1", "GRAPHQL_VALIDATION_FAILED"],
  ["2^31 units", "quantity: 1", "quantity: 2147483648", "GRAPHQL_VALIDATION_FAILED"],
  ["2^53+1 units", "quantity: 1", "quantity: 9007199254740993", "GRAPHQL_VALIDATION_FAILED"],
  ["1e308 units", "quantity: 1", "quantity: 1e308", "GRAPHQL_VALIDATION_FAILED"],
  ["1e999 units", "quantity: 1", "quantity: 1e999", "GRAPHQL_VALIDATION_FAILED"],
  ["NaN units", "quantity: 1", "quantity: NaN", "GRAPHQL_VALIDATION_FAILED"],
  ["infinite units", "quantity: 1", "quantity: Infinity", "GRAPHQL_VALIDATION_FAILED"],
  ["plus one unit", "quantity: 1", "quantity: +1", "GRAPHQL_PARSE_FAILED"],
  ["01 units", "quantity: 1", "quantity: 01", "GRAPHQL_PARSE_FAILED"],
  ["one unit in words", "quantity: 1", 'quantity: "1"', "GRAPHQL_VALIDATION_FAILED"],
  ["1.0 units", "quantity: 1", "quantity: 1.0", "GRAPHQL_VALIDATION_FAILED"],
  ...["NaN", "Infinity", "1e2", "+1", " 1", ""].map((amount): [string, string, string, string] => [
    `an amount of ${JSON.stringify(amount)}`,
    '"6000"',
    JSON.stringify(amount),
    "GRAPHQL_VALIDATION_FAILED",
  ]),
  ["an amount that is a number", '"6000"', "6000", "GRAPHQL_VALIDATION_FAILED"],
  ["an unknown currency", "KHR", "THB", "GRAPHQL_VALIDATION_FAILED"],
  ["a currency in quotes", "KHR", '"KHR"', "GRAPHQL_VALIDATION_FAILED"],
  ...["2026-02-30", "infinity", "now", "01/02/2026", "0000-01-01", "9999-12-31"].map(
    (day): [string, string, string, string] => [
      `the day ${day}`,
      '"2026-06-10"',
      JSON.stringify(day),
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ),
  ["an unknown kind of visit", "OUTPATIENT", "HOUSE_CALL", "GRAPHQL_VALIDATION_FAILED"],
  ["a part nobody knows", "quantity: 1", "quantity: 1, discount: 1", "GRAPHQL_VALIDATION_FAILED"],
  ["a part given twice", "quantity: 1", "quantity: 1, quantity: 2", "GRAPHQL_VALIDATION_FAILED"],
  ["nothing for a day", '"2026-06-10"', "null", "GRAPHQL_VALIDATION_FAILED"],
];

/** Texts that come back as they were sent, in NFC. */
export const TEXTS: [string, string][] = [
  ["Khmer with zero-width spaces", "សុខ\u200bដារ៉ា\u200bឈឺក្បាល"],
  ["Khmer with joiners", "ក្រុម\u200cហ៊ុន\u200dសុខ"],
  ["Khmer numerals and signs", "លេខ ១២៣ ៛ ៚"],
  ["a family of joined emoji", "👨‍👩‍👧‍👦 🏳️‍🌈"],
  ["flags, keycaps and skin", "🇰🇭 1️⃣ 👍🏽"],
  ["an Angstrom that has a letter of its own", "\u212b\u2126"],
  ["Vietnamese, decomposed", "Nguye\u0302\u0303n"],
  ["Korean, decomposed", "\u1112\u1161\u11ab"],
  ["Hebrew that composition leaves apart", "\ufb2c"],
  ["marks in another order", "a\u0301\u0323"],
  ["a ligature that stays one", "ﬁ №"],
  ["right to left", "مريض \u202bא\u202c"],
  ["the end of the planes", "\u{10ffff}\ufffd\ufffe\ue000"],
  ["spaces of all kinds", "a\u00a0b\u2003c\u3000d\u2028e"],
  ["quotes, slashes and markup", `"'\\/<script>&amp;%00\${x}`],
];
