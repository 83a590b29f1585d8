import { publishEnum } from "../shared/enums";
import type { CostDimension } from "./dimensions.rules";
import type { EstimateStatus } from "./estimate.rules";
import type { Grain } from "./exposed-cell.rules";
import type { CostBasis } from "./scope.rules";

export const CostBasisEnum = publishEnum<CostBasis>("CostBasis", "On which basis cost is told.", {
  PAID: "What was paid.",
  REPORTED: "What was paid and what is outstanding on claims received.",
  ULTIMATE: "Reported, and what is still to be reported.",
});

export const GrainEnum = publishEnum<Grain>("Grain", "Periods of a series.", {
  MONTH: "Months.",
  QUARTER: "Quarters.",
  YEAR: "Calendar years.",
});

export const EstimateStatusEnum = publishEnum<EstimateStatus>(
  "EstimateStatus",
  "Whether a figure may be used.",
  {
    OK: "It may.",
    SUPPRESSED: "It is withheld to protect persons.",
    NOT_DEFINED: "It has no meaning here; the reason says why.",
    INSUFFICIENT_DATA: "Something was not reported; the reason says what.",
  },
);

export const CostDimensionEnum = publishEnum<CostDimension>(
  "CostDimension",
  "What cost data may be broken down by.",
  {
    SERVICE_MONTH: "Month of the service.",
    SERVICE_QUARTER: "Quarter of the service.",
    SERVICE_YEAR: "Year of the service.",
    FACTORY: "Factory whose cover holds the service date.",
    PROVIDER: "Provider.",
    PROVIDER_LEVEL: "Level of care.",
    SERVICE_CATEGORY: "Category of the service.",
    DIAGNOSIS_GROUP: "ICD-10 block of the principal diagnosis.",
    AGE_BAND: "Attained age on the first day of the month.",
    SEX: "Sex as recorded.",
    TENURE_BAND: "Time since first cover.",
    PENETRATION_BAND: "Penetration of the factory.",
  },
);

export const PartialMonthsEnum = publishEnum<"TO_SNAPSHOT" | "FULL">(
  "PartialMonths",
  "How much of a month under way is exposed.",
  {
    TO_SNAPSHOT: "Up to the snapshot's day.",
    FULL: "The whole month, as if every cover went on.",
  },
);

export const PriceBasisEnum = publishEnum<"AS_DECIDED" | "CURRENT_TARIFF">(
  "PriceBasis",
  "At which prices cost is told.",
  {
    AS_DECIDED: "As it was decided.",
    CURRENT_TARIFF: "At the tariffs of today.",
  },
);
