import { history, stayOf, type CaseChange } from "../facts.kit";
import type { PastClaim } from "../../../src/adjudication/facts.rules";
import { ALSO, PAID, pays, REFUSED, REVIEW, stay, UNCLEAR, type Tables } from "./table.kit";

const elsewhere = (serviceDate: string, rest: object = {}): CaseChange =>
  history({ own: false, provider: "NH01", serviceDate, ...rest });
const COVER_ONLY = { service: null, category: null, price: null };

/** Another stay of the member. */
const during = (admittedOn: string, dischargedOn: string | null): CaseChange => ({
  history: { lines: [], claims: [stayOf({ admittedOn, dischargedOn })] },
});
/** Another visit of the member without a bed, on a day. */
const seen = (serviceDate: string, rest: object = {}): CaseChange =>
  history({ service: "LAB", category: "OTHER", serviceDate, ...rest });
const own = stay("2026-06-10", "2026-06-12");
const span = (from: string, to: string) => ({ told: { from, to } });

/** A stay now, for pneumonia, and one before. */
const again = (past: Partial<PastClaim>, rest: CaseChange = {}): CaseChange => ({
  ...own,
  diagnoses: ["J18.0"],
  history: { lines: [], claims: [stayOf({ admittedOn: "2026-05-01", ...past })] },
  ...rest,
});

/** The rules that ask whether the same care is claimed elsewhere. */
export const DUPLICATE_TABLES: Tables = {
  "DUP-001": {
    rows: [
      [
        "a line that stands on another claim",
        history({}),
        {},
        ["DUP-001"],
        REFUSED,
        { told: { claim: "C1", service: "OPD" } },
      ],
      [
        "the first of several claims that have it",
        history({ claim: "C2" }, { claim: "C1" }),
        {},
        ["DUP-001"],
        REFUSED,
        { told: { claim: "C1" } },
      ],
      ["the same the day before", history({ serviceDate: "2026-06-09" }), {}, [], PAID],
      ["the same the day after", history({ serviceDate: "2026-06-11" }), {}, [], PAID],
      ["another service that day", history({ service: "LAB" }), {}, [], PAID],
      ["the same twice on one claim", {}, [{}, {}], [], PAID + ALSO.paid(6000)],
      [
        "one line that stands and one that does not",
        history({}),
        [{}, { service: "LAB" }],
        ["DUP-001"],
        REFUSED + ALSO.paid(6000),
      ],
    ],
  },
  "DUP-002": {
    rows: [
      ["the same elsewhere two days before", elsewhere("2026-06-08"), {}, [], PAID],
      [
        "the same elsewhere the day before",
        elsewhere("2026-06-09"),
        {},
        ["DUP-002"],
        REVIEW,
        { told: { service: "OPD", date: "2026-06-10", other: "2026-06-09", provider: "NH01" } },
      ],
      ["the same elsewhere that day", elsewhere("2026-06-10"), {}, ["DUP-002"], REVIEW],
      ["the same elsewhere the day after", elsewhere("2026-06-11"), {}, ["DUP-002"], REVIEW],
      ["the same elsewhere two days after", elsewhere("2026-06-12"), {}, [], PAID],
      [
        "another service elsewhere that day",
        elsewhere("2026-06-10", { service: "LAB" }),
        {},
        [],
        PAID,
      ],
      ["the same here the day after", history({ serviceDate: "2026-06-11" }), {}, [], PAID],
      [
        "the same elsewhere in an event that has been declared",
        { ...elsewhere("2026-06-10"), massEvent: { cause: "OTHER" } },
        {},
        [],
        PAID,
      ],
      [
        "the same elsewhere, of a line that is denied",
        elsewhere("2026-06-10"),
        { covered: false },
        ["BEN-001", "DUP-002"],
        REFUSED,
      ],
      ["cover only", elsewhere("2026-06-10", { service: "" }), COVER_ONLY, [], pays(0)],
    ],
  },
  "DUP-003": {
    rows: [
      [
        "a visit within a stay",
        during("2026-06-09", "2026-06-11"),
        {},
        ["DUP-003"],
        REVIEW,
        span("2026-06-09", "2026-06-11"),
      ],
      ["a visit on the day of admission", during("2026-06-10", "2026-06-14"), {}, [], PAID],
      ["a visit on the day of discharge", during("2026-06-06", "2026-06-10"), {}, [], PAID],
      [
        "a visit the day after admission to a stay that goes on",
        during("2026-06-09", null),
        {},
        [],
        PAID,
      ],
      [
        "a visit within one's own stay",
        {
          history: {
            lines: [],
            claims: [stayOf({ own: true, admittedOn: "2026-06-08", dischargedOn: "2026-06-12" })],
          },
        },
        {},
        ["DUP-003"],
        REVIEW,
      ],
      [
        "a visit during another one without a bed",
        {
          history: {
            lines: [],
            claims: [
              stayOf({ inpatient: false, admittedOn: "2026-06-08", dischargedOn: "2026-06-12" }),
            ],
          },
        },
        {},
        [],
        PAID,
      ],
      ["a stay after another", { ...own, ...during("2026-06-06", "2026-06-10") }, {}, [], PAID],
      [
        "a stay of which the other shares the first night",
        { ...own, ...during("2026-06-06", "2026-06-11") },
        {},
        ["DUP-003"],
        REVIEW,
      ],
      [
        "a stay of which the other shares the last night",
        { ...own, ...during("2026-06-11", "2026-06-15") },
        {},
        ["DUP-003"],
        REVIEW,
      ],
      ["a stay before another", { ...own, ...during("2026-06-12", "2026-06-15") }, {}, [], PAID],
      [
        "a stay within which another visit lies",
        { ...own, ...seen("2026-06-11") },
        {},
        ["DUP-003"],
        REVIEW,
        span("2026-06-11", "2026-06-11"),
      ],
      [
        "a stay on whose first day another visit was",
        { ...own, ...seen("2026-06-10") },
        {},
        [],
        PAID,
      ],
      [
        "a stay on whose last day another visit was",
        { ...own, ...seen("2026-06-12") },
        {},
        [],
        PAID,
      ],
      [
        "a stay and a line of another stay",
        { ...own, ...seen("2026-06-11", { inpatient: true }) },
        {},
        [],
        PAID,
      ],
      ["cover only", during("2026-06-09", "2026-06-11"), COVER_ONLY, [], pays(0)],
    ],
  },
  "DUP-005": {
    settings: { days: "30" },
    rows: [
      [
        "a stay thirty days after another for the same",
        again({ dischargedOn: "2026-05-11" }),
        {},
        ["DUP-005"],
        UNCLEAR,
        { told: { days: "30", other: "2026-05-01" } },
      ],
      ["a stay thirty-one days after", again({ dischargedOn: "2026-05-10" }), {}, [], PAID],
      [
        "a stay on the day of discharge",
        again({ dischargedOn: "2026-06-10" }),
        {},
        ["DUP-005"],
        UNCLEAR,
      ],
      [
        "a stay thirty days before a later one",
        again({ admittedOn: "2026-07-12", dischargedOn: "2026-07-14" }),
        {},
        ["DUP-005"],
        UNCLEAR,
      ],
      [
        "a stay thirty-one days before a later one",
        again({ admittedOn: "2026-07-13", dischargedOn: "2026-07-14" }),
        {},
        [],
        PAID,
      ],
      [
        "a stay for something else",
        again({ dischargedOn: "2026-06-01", diagnosis: "J20.9" }),
        {},
        [],
        PAID,
      ],
      [
        "a stay for nobody knows what",
        again({ dischargedOn: "2026-06-01", diagnosis: null }),
        {},
        [],
        PAID,
      ],
      [
        "a visit without a bed before",
        again({ dischargedOn: "2026-06-01", inpatient: false }),
        {},
        [],
        PAID,
      ],
      [
        "a visit without a bed now",
        again({ dischargedOn: "2026-06-01" }, { visitKind: "OUTPATIENT", dischargedOn: null }),
        {},
        [],
        PAID,
      ],
      [
        "stays that overlap, which is another question",
        again({ dischargedOn: "2026-06-11" }),
        {},
        ["DUP-003"],
        REVIEW,
      ],
    ],
  },
};
