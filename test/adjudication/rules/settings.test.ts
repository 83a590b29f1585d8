import { ENGINE_RULES } from "../../../src/adjudication/catalogue/engine-rules.rules";
import { settingProblems, type SettingSent } from "../../../src/adjudication/settings.rules";
import { TABLES } from "./tables";

const sent = (code: string, given: Record<string, string> = {}, on = true): SettingSent => ({
  code,
  on,
  parameters: Object.entries(given).map(([name, value]) => ({ name, value })),
});
const told = (...settings: SettingSent[]) =>
  settingProblems(settings).map(({ path, code, parameters }) => [
    path.join("."),
    code,
    parameters.problem ?? "MISSING",
    parameters.field,
  ]);

test.each<[string, SettingSent[], string[][]]>([
  ["nothing sent", [], []],
  ["a rule with what it needs", [sent("LIM-003", { maximum: "3" })], []],
  ["a rule with all it may have", [sent("LIM-003", { period: "MONTH", maximum: "3" })], []],
  ["a rule that needs nothing", [sent("OTH-002")], []],
  ["a rule switched off without what it would need", [sent("LIM-003", {}, false)], []],
  ["a rule nobody knows", [sent("LIM-004")], [["0.code", "INT-002", "UNKNOWN_RULE", "LIM-004"]]],
  [
    "a code that only a person gives",
    [sent("REV-001")],
    [["0.code", "INT-002", "UNKNOWN_RULE", "REV-001"]],
  ],
  ["a rule of the door", [sent("INT-001")], [["0.code", "INT-002", "UNKNOWN_RULE", "INT-001"]]],
  [
    "a rule by a long name",
    [sent("x".repeat(70))],
    [["0.code", "INT-002", "UNKNOWN_RULE", "x".repeat(64)]],
  ],
  [
    "a rule twice",
    [sent("OTH-002"), sent("OTH-003"), sent("OTH-002", {}, false)],
    [["2.code", "INT-002", "GIVEN_TWICE", "OTH-002"]],
  ],
  [
    "a setting nobody knows",
    [sent("OTH-002", { maximum: "3" })],
    [["0.parameters.0.name", "INT-002", "UNKNOWN_NAME", "OTH-002 maximum"]],
  ],
  [
    "a setting by the name of something every object has",
    [sent("OTH-002", { days: "3" }), sent("LIM-003", { maximum: "1", toString: "3" })],
    [
      ["0.parameters.0.name", "INT-002", "UNKNOWN_NAME", "OTH-002 days"],
      ["1.parameters.1.name", "INT-002", "UNKNOWN_NAME", "LIM-003 toString"],
    ],
  ],
  [
    "a setting twice",
    [{ ...sent("LIM-003"), parameters: ["3", "4"].map((value) => ({ name: "maximum", value })) }],
    [["0.parameters.1.name", "INT-002", "GIVEN_TWICE", "LIM-003 maximum"]],
  ],
  [
    "a setting that cannot be read",
    [sent("LIM-003", { maximum: "three" })],
    [["0.parameters.0.value", "INT-002", "NOT_EXPECTED", "LIM-003 maximum"]],
  ],
  [
    "a malformed setting of a rule that is off",
    [sent("LIM-003", { maximum: "" }, false)],
    [["0.parameters.0.value", "INT-002", "NOT_EXPECTED", "LIM-003 maximum"]],
  ],
  [
    "a setting missing",
    [sent("LIM-003")],
    [["0.parameters", "INT-001", "MISSING", "LIM-003 maximum"]],
  ],
  [
    "everything wrong at once",
    [sent("LIM-009", { amount: "5 EUR", term: "DAY", period: "WEEK" }), sent("LIM-001")],
    [
      ["0.parameters.0.value", "INT-002", "NOT_EXPECTED", "LIM-009 amount"],
      ["0.parameters.1.name", "INT-002", "UNKNOWN_NAME", "LIM-009 term"],
      ["0.parameters.2.value", "INT-002", "NOT_EXPECTED", "LIM-009 period"],
      ["1.parameters", "INT-001", "MISSING", "LIM-001 maximum"],
    ],
  ],
])("%s is told by path, code and what is wrong", (_, settings, problems) => {
  expect(told(...settings)).toEqual(problems);
});

test.each(ENGINE_RULES.map((rule) => [rule.code, rule] as const))(
  "%s is set as its table sets it; what it needs is missed, and what it expects is said",
  (code, { on, parameters }) => {
    expect(told(sent(code, TABLES[code]?.settings))).toEqual([]);
    const needed = Object.keys(parameters).filter((name) => parameters[name]?.usual === null);
    expect(on && needed.length > 0).toBe(false);
    expect(told(sent(code)).map(([, , , field]) => field)).toEqual(
      needed.map((name) => `${code} ${name}`),
    );
    for (const { usual, read, expects } of Object.values(parameters)) {
      if (usual !== null) expect(read(usual)).not.toBeNull();
      expect(expects).toMatch(/^\w+ \w+/);
    }
  },
);
