import {
  amount,
  amountsByCategory,
  choicesBy,
  count,
  countsBy,
  list,
  oneOf,
  share,
  valueFor,
  type ByKey,
  type ParameterSpec,
} from "../../../src/adjudication/parameters.rules";
import { khr, usd } from "../facts.kit";

const READ: [string, ParameterSpec, [string, unknown][], string[]][] = [
  [
    "a count",
    count(),
    [
      ["0", 0],
      ["007", 7],
      ["1000000", 1_000_000],
    ],
    ["", "-1", "1000001", "12345678", "1.5", "1e3", " 1", "one", "٣"],
  ],
  [
    "an amount",
    amount(),
    [
      ["50.00 USD", usd(5000n)],
      ["50", usd(5000n)],
      ["0 KHR", khr(0n)],
      ["200000 KHR", khr(200_000n)],
    ],
    [
      "",
      "USD",
      "5 EUR",
      "5 usd",
      "-5 USD",
      "1.005 USD",
      "1.5 KHR",
      "5 USD more",
      "5  USD",
      "1,000 KHR",
    ],
  ],
  [
    "a share",
    share(),
    [
      ["0", 0],
      ["0.02", 0.02],
      ["0.999999", 0.999999],
      ["1", 1],
      ["1.0", 1],
    ],
    ["", "1.1", "1.000001", "2", "-0.1", ".5", "0.", "0.1234567", "2%", "1e-3"],
  ],
  [
    "one of several",
    oneOf(["DAY", "MONTH"]),
    [
      ["DAY", "DAY"],
      ["MONTH", "MONTH"],
    ],
    ["", "day", "WEEK", "DAY,MONTH", " DAY"],
  ],
  [
    "a list of several",
    list(["A", "B"]),
    [
      ["A", ["A"]],
      ["A, B", ["A", "B"]],
    ],
    ["", "C", "A,", "A;B", "A,,B"],
  ],
  ["a list of anything", list(null), [["O80-O84 ,Z41", ["O80-O84", "Z41"]]], ["", ",", "A,"]],
];

test.each(READ)("%s is read, and nothing that is none", (_, spec, accepted, refused) => {
  for (const [text, value] of accepted) expect([text, spec.read(text)]).toEqual([text, value]);
  for (const text of refused) expect([text, spec.read(text)]).toEqual([text, null]);
});

const BY_KEY: [string, ParameterSpec<ByKey<unknown>>, string, Record<string, unknown>][] = [
  ["one count for all", countsBy("service"), "5", { LAB: 5, PILL: 5 }],
  ["a count for each", countsBy("service"), "LAB=3, PILL = 12", { LAB: 3, PILL: 12, OPD: null }],
  ["a count for one and another for the rest", countsBy("category"), "4,LAB=3", { LAB: 3, OPD: 4 }],
  [
    "an amount for each",
    amountsByCategory(),
    "OTHER=10.00 USD,LAB=9000 KHR",
    { OTHER: usd(1000n), LAB: khr(9000n), OPD: null },
  ],
  ["choices for all", choicesBy("category"), "A|B", { LAB: ["A", "B"] }],
  [
    "choices for each",
    choicesBy("service"),
    "DEL=O60-O84|Z37,LAB=A00",
    { DEL: ["O60-O84", "Z37"], LAB: ["A00"], OPD: null },
  ],
];

test.each(BY_KEY)("%s is found by its key", (_, spec, text, values) => {
  const read = spec.read(text);
  if (read === null) throw new Error(`${text} was not read`);
  for (const [key, value] of Object.entries(values)) {
    expect([key, valueFor(read, key)]).toEqual([key, value]);
  }
});

test.each([
  ["nothing", countsBy("service"), ""],
  ["a key without a value", countsBy("service"), "LAB="],
  ["a value without a key", countsBy("service"), "=3"],
  ["one key twice", countsBy("service"), "LAB=3,LAB=4"],
  ["two values for all", countsBy("service"), "3,4"],
  ["a value that is none", countsBy("service"), "LAB=three"],
  ["a value with two signs", countsBy("service"), "LAB=3=4"],
  ["an empty part", countsBy("service"), "LAB=3,"],
  ["an amount in another currency", amountsByCategory(), "LAB=5 EUR"],
  ["a choice of nothing", choicesBy("service"), "LAB=A|"],
])("by key, %s is refused", (_, spec, text) => {
  expect(spec.read(text)).toBeNull();
});
