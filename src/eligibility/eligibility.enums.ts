import type { EligibilityStatus, LineOutcome, Settlement } from "../adjudication";
import { publishEnum } from "../shared/enums";

export const EligibilityStatusEnum = publishEnum<EligibilityStatus>(
  "EligibilityStatus",
  "What the check says of the person on the date.",
  {
    ELIGIBLE: "Insured by the scheme on the date.",
    NOT_ELIGIBLE: "Not insured by the scheme on the date.",
    UNDETERMINED: "Not clear yet: serve the patient, the scheme sorts it out.",
  },
);

export const SettlementEnum = publishEnum<Settlement>(
  "Settlement",
  "What the desk does about money.",
  {
    SCHEME_PAYS: "Collect nothing: the scheme pays what the lines say.",
    SCHEME_DECIDES_LATER: "Collect nothing: the scheme decides after the claim.",
    OTHER_PAYER: "Collect nothing: another payer is named.",
    OUTSIDE_SCHEME: "Not insured by the scheme: your ordinary rules apply.",
  },
);

export const LineOutcomeEnum = publishEnum<LineOutcome>(
  "LineOutcome",
  "What becomes of one line.",
  {
    WILL_PAY: "Paid as submitted.",
    WILL_PAY_PART: "Paid in part.",
    WILL_NOT_PAY: "Not paid.",
    NEEDS_REVIEW: "Decided later by a person or a fact; counts 0 for now.",
  },
);
