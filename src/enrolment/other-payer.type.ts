import { publishEnum } from "../shared/enums";
import type { OtherPayer } from "./other-payer.rules";

export const OtherPayerEnum = publishEnum<OtherPayer>(
  "OtherPayer",
  "Who else may insure a member, and pays before the scheme.",
  {
    HEALTH_EQUITY_FUND: "The Health Equity Fund, for the poor.",
    NSSF: "The health branch of the National Social Security Fund.",
  },
);
