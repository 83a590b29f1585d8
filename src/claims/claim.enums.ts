import type { AdjudicationKind, ClaimDecision } from "../adjudication";
import { publishEnum } from "../shared/enums";
import type { ClaimOrder } from "./claim-list.service";
import type { ClaimStatus, DischargeOutcome } from "./claim.rules";

export const ClaimStatusEnum = publishEnum<ClaimStatus>("ClaimStatus", "Where a claim stands.", {
  SUBMITTED: "Received, not judged yet.",
  PENDED: "Waits for a person or a fact.",
  INFORMATION_REQUESTED: "Waits for an answer of the provider.",
  ADJUDICATED: "Decided.",
  SCHEDULED: "On a remittance.",
  PAID: "Paid.",
  VOIDED: "Withdrawn by the provider.",
  SUPERSEDED: "Replaced by a later revision.",
});

export const ClaimDecisionEnum = publishEnum<ClaimDecision>(
  "ClaimDecision",
  "What was decided on the claim as a whole.",
  {
    APPROVED: "Every line is paid as submitted.",
    PARTIAL: "Part of it is paid.",
    DENIED: "Nothing is paid.",
  },
);

export const DischargeOutcomeEnum = publishEnum<DischargeOutcome>(
  "DischargeOutcome",
  "How a stay ended.",
  {
    HOME: "Went home.",
    REFERRED_OUT: "Referred to another provider.",
    ABSCONDED: "Left without discharge.",
    DIED: "Died.",
  },
);

export const AdjudicationKindEnum = publishEnum<AdjudicationKind>(
  "AdjudicationKind",
  "Who or what decided.",
  {
    AUTOMATIC: "The engine.",
    REVIEW: "A reviewer.",
    APPEAL: "A senior reviewer on appeal.",
    CORRECTION: "A correction.",
    IMPORTED: "Another system, before the scheme used this one.",
  },
);

export const ClaimOrderEnum = publishEnum<ClaimOrder>("ClaimOrder", "Orders of a list of claims.", {
  RECEIVED_DESC: "Last received first.",
  RECEIVED_ASC: "First received first.",
  ADMITTED_DESC: "Last service date first.",
  ADMITTED_ASC: "First service date first.",
  CHANGED_ASC: "First changed first: for polling with changedAfter.",
});
