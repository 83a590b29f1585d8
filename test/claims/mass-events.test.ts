import { addDays } from "../../src/shared/dates";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, codes, submit } from "./claims.kit";
import { act, freshClaim, told, waiting } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let senior: string;
let day = "2026-02-01";

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Dara");
});
afterAll(() => world.close());

const nextDay = () => (day = addDays(day, 3));

const declare = (from: string, cause: string, providers = `"120104"`) =>
  act<{
    declareMassEvent: { massEvent: { declaredBy: string } | null; errors: { code: string }[] };
  }>(
    world,
    senior,
    `declareMassEvent(input: { factoryCode: "F01", from: "${from}", providerCodes: [${providers}],
      cause: ${cause} }) { massEvent { declaredBy factory { code } providers { code } } errors { code path message } }`,
  );

test.each([
  ["NONE", "APPROVED", "6000", []],
  ["WORK", "DENIED", "0", ["OTH-001"]],
])(
  "a mass event of cause %s settles the work question for all its claims, those that wait and later ones",
  async (cause, decision, benefit, reasons) => {
    day = cause === "NONE" ? "2026-05-01" : "2026-05-10";
    const claim = await waiting(world, desk, { admittedOn: nextDay(), cause: "WORK" });
    const eventDay = day;
    const { declareMassEvent } = await declare(eventDay, cause);
    expect(declareMassEvent).toMatchObject({
      massEvent: { declaredBy: "Dara", factory: { code: "F01" }, providers: [{ code: "120104" }] },
      errors: [],
    });
    const decided = await told(world, desk, claim.claimNumber);
    expect(decided).toMatchObject({ decision, benefit: khr(benefit) });
    expect(codes(decided.reasons)).toEqual(reasons);
    const later = freshClaim({
      member: { memberNumber: WHO.lapsed },
      admittedOn: eventDay,
      cause: "WORK",
    });
    expect(codes(accepted(await submit(world, desk, later)).reasons)).toContain(
      cause === "WORK" ? "OTH-001" : "ELG-004",
    );
  },
);

test.each([
  ["a factory nobody knows", `factoryCode: "F99"`, "factoryCode"],
  ["a provider nobody knows", `providerCodes: ["999999"]`, "providerCodes.0"],
  ["no provider", `providerCodes: []`, "providerCodes"],
  ["an end before its beginning", `to: "2026-01-01"`, "to"],
  ["more than a month", `to: "2026-12-01"`, "to"],
  ["days of another event", `from: "2026-05-01", to: "2026-05-31"`, "from"],
])("a mass event of %s is refused", async (_, change, path) => {
  const fields = new Map(
    [
      `factoryCode: "F01"`,
      `from: "2026-06-01"`,
      `providerCodes: ["120104"]`,
      ...change.split(", "),
    ].map((field) => [field.split(":")[0], field]),
  );
  const { declareMassEvent } = await act<{
    declareMassEvent: { massEvent: object | null; errors: { path: string[] }[] };
  }>(
    world,
    senior,
    `declareMassEvent(input: { ${[...fields.values()].join(", ")}, cause: NONE })
      { massEvent { id } errors { path } }`,
  );
  expect(declareMassEvent.massEvent).toBeNull();
  expect(declareMassEvent.errors.map((error) => error.path.join("."))).toContain(path);
});
