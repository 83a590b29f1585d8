import type { CaseFacts, UsedLine } from "../../src/adjudication/facts.rules";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import { addDays } from "../../src/shared/dates";
import { caseOf, fee, khr, stayOf, usedOf, type LineChange } from "../adjudication/facts.kit";
import { TABLES } from "../adjudication/rules/tables";

/** A plan with every rule on, set as its own table sets it. */
export const EVERYTHING_ON: RuleSettings = Object.fromEntries(
  Object.entries(TABLES).map(([code, { settings = {} }]) => [
    code,
    { on: true, parameters: settings },
  ]),
);

const SERVICES = "OPD LAB XRAY DRUG DRESS VACC ANC PNC ORAL EYE".split(" ");
const CATEGORIES = ["OUTPATIENT", "OTHER", "ANTENATAL", "DELIVERY", "SURGERY"] as const;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Every line is charged, some above their price, and has an age and a sex to fit. */
const line = (service: string, index: number): LineChange => ({
  service,
  category: at(CATEGORIES, index),
  quantity: 1 + (index % 3),
  charge: khr(4_000n + 1_000n * BigInt(index)),
  price: fee(5_000n),
  minAge: 15,
  maxAge: 60,
});

/** A year of care: a line of every service every other week, here and elsewhere. */
const past = (index: number): UsedLine =>
  usedOf({
    claim: `C${Math.floor(index / 3)}`,
    own: index % 2 === 0,
    service: at(SERVICES, index),
    category: at(CATEGORIES, index),
    serviceDate: addDays("2026-05-30", -4 * index),
  });

/** How much the member's history holds. */
export const PAST_LINES = 60;

/** A claim of ten lines of somebody with a long history, for which every rule has to look. */
export const TEN_LINES: CaseFacts = caseOf(
  {
    history: {
      lines: Array.from({ length: PAST_LINES }, (_, index) => past(index)),
      claims: Array.from({ length: 20 }, (_, index) =>
        stayOf({
          claim: `C${index}`,
          inpatient: index % 5 === 0,
          admittedOn: addDays("2026-05-28", -12 * index),
          dischargedOn: addDays("2026-05-30", -12 * index),
        }),
      ),
    },
    referral: {
      fromProvider: "120105",
      date: "2026-06-08",
      letterNumber: "7",
      known: true,
    },
    sample: 0.5,
  },
  ...SERVICES.map(line),
);
