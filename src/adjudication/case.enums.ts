import { publishEnum } from "../shared/enums";
import type { InjuryCause, VisitKind } from "./decision.rules";

export const VisitKindEnum = publishEnum<VisitKind>("VisitKind", "Whether a bed was taken.", {
  OUTPATIENT: "Without a bed.",
  INPATIENT: "A stay, from admission to discharge.",
});

export const InjuryCauseEnum = publishEnum<InjuryCause>("InjuryCause", "What hurt the patient.", {
  NONE: "No injury.",
  WORK: "At work, or on the way: NSSF employment injury pays.",
  ROAD: "On the road.",
  OTHER: "Another cause.",
});
