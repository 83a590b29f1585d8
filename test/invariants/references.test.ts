import fc from "fast-check";
import "reflect-metadata";
import { contentOf } from "../../src/claims/content.service";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, count, submit } from "../claims/claims.kit";
import { aDay } from "./facts.arb";
import {
  changedInOneField,
  changedInOneLine,
  LOST,
  namedOtherwise,
  spelledOtherwise,
} from "./references.laws";
import { CASES } from "./tried";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

type Property = fc.IPropertyWithHooks<unknown>;
const CONTENT: [string, (contents: typeof contentOf) => Property][] = [
  ["6: the same content in another spelling is the same; a token is no content", spelledOtherwise],
  ["6: the same member by other words is no difference, another one is", namedOtherwise],
  ["6: whatever one field is changed, exactly that field is named", changedInOneField],
  ["6: whatever one service is changed, exactly its line is named", changedInOneLine],
];

test.each(CONTENT)("%s", (_, property) => {
  fc.assert(property(contentOf), { numRuns: CASES });
});

/** Whether a property fails within as many runs as it holds for. */
function fails(property: Property): boolean {
  try {
    fc.assert(property, { numRuns: CASES, endOnFailure: true });
    return false;
  } catch {
    return true;
  }
}

test.each(LOST)("6 breaks when content forgets its %s", (field, property) => {
  const losing: typeof contentOf = (draft, memberId) => ({
    ...contentOf(draft, memberId),
    [field]: null,
  });
  expect(fails(property(losing))).toBe(true);
});

test("6: through the API every repetition is a replay, every change a conflict, for one claim", async () => {
  let run = 0;
  const change = fc.constantFrom<[object, string[]]>(
    [{ emergency: true }, ["emergency"]],
    [{ diagnoses: ["O80"] }, ["diagnoses"]],
    [{ patientPaid: { amount: "0", currency: "KHR" } }, ["patientPaid"]],
    [{ member: { memberNumber: WHO.gap } }, ["member"]],
    [{ lines: [{ service: "EMG", quantity: 3 }] }, ["lines.0.service", "lines.0.quantity"]],
  );
  const sends = fc.array(fc.oneof(fc.constant(null), change), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      aDay.filter((day) => day < "2026-06-15"),
      sends,
      async (admittedOn, list) => {
        const input = claimInput(`run ${(run += 1)}`, { admittedOn });
        const first = accepted(await submit(world, desk, input));
        for (const one of list) {
          const again = await submit(world, desk, { ...input, ...one?.[0] });
          expect(again.claim).toEqual(one === null ? first : null);
          expect(again.replayed).toBe(one === null);
          expect(again.conflict?.claimNumber ?? null).toBe(one === null ? null : first.claimNumber);
          expect([...(again.conflict?.differingFields ?? [])].sort()).toEqual(
            [...(one?.[1] ?? [])].sort(),
          );
        }
        expect(await count(world, "claim", input.providerReference)).toBe(1);
      },
    ),
    { numRuns: 15 },
  );
});
