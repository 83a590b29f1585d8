import { publishEnum } from "../shared/enums";
import type { AgeBand } from "./age-band.rules";

export const AgeBandEnum = publishEnum<AgeBand>(
  "AgeBand",
  "Ages in years, attained on the first day of the month.",
  {
    UNDER_18: "Under 18 years.",
    FROM_18_TO_24: "18 to 24 years.",
    FROM_25_TO_34: "25 to 34 years.",
    FROM_35: "35 years and older.",
    UNKNOWN: "The report does not say.",
  },
);
