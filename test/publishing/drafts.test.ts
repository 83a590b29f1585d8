import { PlanBook, type PlanVersion } from "../../src/plans";

const span = { validFrom: "2026-01-01", validTo: null };
const PLAN: PlanVersion = {
  ...span,
  id: "plan",
  code: "HIP",
  version: 1,
  status: "DRAFT",
  premiumMinor: 160n,
  premiumCurrency: "USD",
  premiumWageRateBp: null,
  premiumFloorMinor: null,
  premiumCeilingMinor: null,
  employerShareBp: 5_000,
  rules: {},
  serviceIds: new Set(),
};
const RATE = { ...span, id: "rate", rielPerUsd: 4_000, status: "DRAFT" as const };

test("a draft is found by its id, and by no day", () => {
  const drafts = new PlanBook([], [PLAN], [RATE]);
  expect([drafts.planOn("2026-06-15"), drafts.planOn("2026-06-15", "HIP")]).toEqual([null, null]);
  expect(drafts.rateOn("2026-06-15")).toBeNull();
  expect(drafts.plans).toEqual([]);
  expect(drafts.planById("plan")).toBe(PLAN);
  expect(drafts.rateById("rate")).toBe(RATE);
  const inForce = { status: "IN_FORCE" as const };
  const book = new PlanBook([], [{ ...PLAN, ...inForce }], [{ ...RATE, ...inForce }]);
  expect(book.planOn("2026-06-15", "HIP")?.id).toBe("plan");
  expect(book.rateOn("2026-06-15")?.id).toBe("rate");
});
