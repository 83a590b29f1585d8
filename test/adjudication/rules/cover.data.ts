import { covered, fee, rate, type CaseChange, type LineChange } from "../facts.kit";
import {
  ALSO,
  charge,
  on,
  OUTSIDE,
  PAID,
  part,
  pays,
  REFUSED,
  REVIEW,
  stay,
  UNCLEAR,
  type Tables,
} from "./table.kit";

const span = { from: "2026-02-10", to: "2026-03-16" };
const lapse = { from: "2026-01-01", lapsedFrom: "2026-05-01" };
const gap = [{ from: "2026-01-01", to: "2026-02-01" }, { from: "2026-03-01" }];
const COVER_ONLY = { service: null, category: null, price: null };

/** So many days in bed from a day on, at 1,000 riel each. */
const days = (serviceDate: string, quantity: number, rest: LineChange = {}): LineChange => ({
  serviceDate,
  quantity,
  perDay: true,
  price: fee(1000n),
  ...rest,
});
/** A stay under the span of cover that ends on 16 March. */
const inMarch = (from: string): CaseChange => ({
  ...stay(from, "2026-04-01"),
  member: covered(span),
});
const halves = { covered: "3", quantity: "5" };
const unpaid = (paidThrough: string | null, rest: object = {}) =>
  on("2026-06-10", { from: "2026-01-01", paidThrough, ...rest });
const waiting = (from: string) => ({ told: { from, days: "30", category: "OUTPATIENT" } });

/** The rules that ask whether the member was covered. */
export const COVER_TABLES: Tables = {
  "ELG-002": {
    rows: [
      ["the day before cover", on("2026-02-09", span), {}, ["ELG-002"], OUTSIDE],
      ["the first day of cover", on("2026-02-10", span), {}, [], PAID],
      ["a person never covered", on("2026-03-16"), {}, ["ELG-002"], OUTSIDE],
      ["cover only, before it", on("2026-02-09", span), COVER_ONLY, ["ELG-002"], OUTSIDE],
      [
        "a case rate under cover in a stay that began before it",
        { ...inMarch("2026-02-09") },
        { serviceDate: "2026-02-10", price: rate(6000n) },
        ["ELG-002"],
        OUTSIDE,
      ],
      [
        "a fee under cover in a stay that began before it",
        { ...inMarch("2026-02-09") },
        { serviceDate: "2026-02-10" },
        [],
        PAID,
      ],
      [
        "days in bed of which the last is the one before cover",
        inMarch("2026-02-05"),
        days("2026-02-05", 5),
        ["ELG-002"],
        OUTSIDE,
      ],
      [
        "one line before cover and one under it",
        on("2026-02-09", span),
        [{}, { serviceDate: "2026-02-10" }],
        ["ELG-002"],
        REFUSED + ALSO.paid(6000),
      ],
    ],
  },
  "ELG-003": {
    rows: [
      ["the last day of cover", on("2026-03-15", span), {}, [], PAID],
      ["the day cover ends", on("2026-03-16", span), {}, ["ELG-003"], OUTSIDE],
      ["the day before a gap", on("2026-01-31", ...gap), {}, [], PAID],
      ["the first day of a gap", on("2026-02-01", ...gap), {}, ["ELG-003"], OUTSIDE],
      ["the last day of a gap", on("2026-02-28", ...gap), {}, ["ELG-003"], OUTSIDE],
      ["the day after a gap", on("2026-03-01", ...gap), {}, [], PAID],
      [
        "a lapse that has ended with its cover",
        on("2026-07-01", { ...lapse, to: "2026-06-01" }),
        {},
        ["ELG-003"],
        OUTSIDE,
      ],
      [
        "a fee after cover in a stay that began under it",
        inMarch("2026-03-15"),
        { serviceDate: "2026-03-16" },
        ["ELG-003"],
        OUTSIDE,
      ],
      [
        "a case rate after cover in a stay that began under it",
        inMarch("2026-03-15"),
        { serviceDate: "2026-03-16", price: rate(6000n) },
        [],
        PAID,
      ],
      [
        "days in bed from the day cover ends",
        inMarch("2026-03-15"),
        days("2026-03-16", 5),
        ["ELG-003"],
        OUTSIDE,
      ],
    ],
  },
  "ELG-004": {
    rows: [
      ["the day before a lapse", on("2026-04-30", lapse), {}, [], PAID],
      ["the first day of a lapse", on("2026-05-01", lapse), {}, ["ELG-004"], OUTSIDE],
      [
        "a lapse beside another cover",
        on("2026-05-01", lapse, { from: "2026-04-01" }),
        {},
        [],
        PAID,
      ],
      [
        "a premium that was never booked, without a recorded lapse",
        unpaid("2026-01-31"),
        {},
        [],
        PAID,
      ],
      [
        "days in bed from the first day of a lapse",
        { ...stay("2026-05-01", "2026-05-09"), member: covered(lapse) },
        days("2026-05-01", 3),
        ["ELG-004"],
        OUTSIDE,
      ],
    ],
  },
  "ELG-005": {
    settings: {},
    rows: [
      ["a premium paid through the day", unpaid("2026-06-10"), {}, [], PAID],
      ["a premium paid through the day before", unpaid("2026-06-09"), {}, ["ELG-005"], REVIEW],
      ["a premium of which nothing is known", unpaid(null), {}, ["ELG-005"], REVIEW],
      [
        "a premium unpaid far beyond the grace, which only waits",
        unpaid("2026-01-31"),
        {},
        ["ELG-005"],
        REVIEW,
        { told: { month: "2026-06", graceUntil: "2026-07" } },
      ],
      [
        "another grace",
        unpaid(null),
        {},
        ["ELG-005"],
        REVIEW,
        {
          plan: { "ELG-005": { on: true, parameters: { graceMonths: "8" } } },
          told: { month: "2026-06", graceUntil: "2027-02" },
        },
      ],
      [
        "a second cover that is paid",
        on("2026-06-10", {}, { from: "2026-06-01", paidThrough: "2026-06-30" }),
        {},
        [],
        PAID,
      ],
      [
        "an unpaid cover that ended the day before",
        on("2026-06-10", { to: "2026-06-10" }, { from: "2026-06-10", paidThrough: "2026-06-30" }),
        {},
        [],
        PAID,
      ],
      ["an unpaid cover that has lapsed", on("2026-06-10", lapse), {}, ["ELG-004"], OUTSIDE],
      [
        "one month paid, the next not, in one stay",
        { ...stay("2026-05-31", "2026-06-02"), member: covered({ paidThrough: "2026-05-31" }) },
        [{}, { serviceDate: "2026-06-01" }],
        ["ELG-005"],
        `ALLOWED 6000 ELIGIBLE SCHEME_DECIDES_LATER WILL_PAY${ALSO.waits}`,
      ],
    ],
  },
  "ELG-006": {
    settings: { days: "OUTPATIENT=30,DELIVERY=270" },
    rows: [
      [
        "the last day of the wait",
        on("2026-01-30", {}),
        {},
        ["ELG-006"],
        REFUSED,
        waiting("2026-01-31"),
      ],
      ["the day after the wait", on("2026-01-31", {}), {}, [], PAID],
      ["a category nobody waits for", on("2026-01-01", {}), { category: "OTHER" }, [], PAID],
      ["cover only", on("2026-01-01", {}), COVER_ONLY, [], pays(0)],
      [
        "one factory after another without a day between",
        on("2026-06-10", { to: "2026-06-01" }, { from: "2026-06-01" }),
        {},
        [],
        PAID,
      ],
      [
        "one factory after another with a day between",
        on("2026-06-10", { to: "2026-05-31" }, { from: "2026-06-01" }),
        {},
        ["ELG-006"],
        REFUSED,
        waiting("2026-07-01"),
      ],
      [
        "a person not covered, who is told that alone",
        on("2025-12-31", {}),
        {},
        ["ELG-002"],
        OUTSIDE,
      ],
      [
        "one wait for every category",
        on("2026-01-05", {}),
        { category: "OTHER" },
        ["ELG-006"],
        REFUSED,
        { plan: { "ELG-006": { on: true, parameters: { days: "5" } } } },
      ],
    ],
  },
  "ELG-010": {
    rows: [
      [
        "five days, the last the last of cover",
        inMarch("2026-03-11"),
        days("2026-03-11", 5),
        [],
        pays(5000),
      ],
      [
        "five days, the last the day cover ends",
        inMarch("2026-03-12"),
        days("2026-03-12", 5),
        ["ELG-010"],
        part(4000),
      ],
      [
        "five days, three under cover that ends",
        inMarch("2026-03-13"),
        days("2026-03-13", 5),
        ["ELG-010"],
        part(3000),
        { told: halves },
      ],
      [
        "five days, only the first covered",
        inMarch("2026-03-15"),
        days("2026-03-15", 5),
        ["ELG-010"],
        part(1000),
      ],
      [
        "five days, three under cover that begins",
        inMarch("2026-02-08"),
        days("2026-02-08", 5),
        ["ELG-010"],
        part(3000),
      ],
      [
        "five days, only the last covered",
        inMarch("2026-02-06"),
        days("2026-02-06", 5),
        ["ELG-010"],
        part(1000),
      ],
      [
        "five days across a gap of two",
        {
          ...stay("2026-01-30", "2026-02-09"),
          member: covered({ to: "2026-02-01" }, { from: "2026-02-03" }),
        },
        days("2026-01-30", 5),
        ["ELG-010"],
        part(3000),
        { told: halves },
      ],
      [
        "a charge for days of which some are covered, rounded down",
        inMarch("2026-03-13"),
        days("2026-03-13", 5, charge(4999n)),
        ["ELG-010", "PRC-007"],
        part(2999),
      ],
      [
        "a charge above the tariff for days of which some are covered",
        inMarch("2026-03-13"),
        days("2026-03-13", 5, charge(9000n)),
        ["ELG-010", "PRC-002"],
        part(3000),
      ],
      [
        "a service that does not count days",
        inMarch("2026-03-13"),
        days("2026-03-13", 5, { perDay: false }),
        [],
        pays(5000),
      ],
      [
        "a case rate, owed whole on admission under cover",
        inMarch("2026-03-13"),
        { serviceDate: "2026-03-13", quantity: 5, perDay: true, price: rate(6000n) },
        ["PRC-003"],
        part(6000),
      ],
    ],
  },
  "ELG-012": {
    rows: [
      ["no plan in force", { planInForce: false }, {}, ["ELG-012"], OUTSIDE],
      [
        "no plan in force, of every line",
        { planInForce: false },
        [{}, {}],
        ["ELG-012", "ELG-012"],
        OUTSIDE + ALSO.denied,
      ],
      ["a plan in force", { planInForce: true }, {}, [], PAID],
    ],
  },
  "ELG-013": {
    settings: {},
    rows: [
      [
        "a roster that has not arrived",
        { rosterAwaited: "F01" },
        {},
        ["ELG-013"],
        UNCLEAR,
        { told: { factory: "F01", month: "2026-06" } },
      ],
      ["a roster that has arrived", { rosterAwaited: null }, {}, [], PAID],
      [
        "a roster awaited for a line that is denied",
        { rosterAwaited: "F01" },
        { covered: false },
        ["ELG-013", "BEN-001"],
        REFUSED,
      ],
    ],
  },
};
