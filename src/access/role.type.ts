import { publishEnum } from "../shared/enums";
import type { Audience, Role } from "./roles.rules";

export const RoleEnum = publishEnum<Role>("Role", "What a caller may be.", {
  DESK: "Front desk of one provider.",
  CLAIMS_OFFICER: "HIP staff who resolve administrative findings.",
  MEDICAL_REVIEWER: "HIP staff who resolve medical findings.",
  SENIOR_REVIEWER: "HIP staff who decide above the threshold, override and hear appeals.",
  FINANCE: "HIP staff who prepare and release payments.",
  ENROLMENT_OFFICER: "HIP staff who keep factories, members and cover.",
  ANALYST: "HIP staff who read cost data.",
  ADMINISTRATOR: "HIP staff who issue credentials and publish plans and tariffs.",
  AUDITOR: "Reads what others did.",
  STAKEHOLDER: "Outside body that reads published figures.",
});

export const AudienceEnum = publishEnum<Audience>(
  "Audience",
  "The outside body that a stakeholder belongs to.",
  {
    NSSF: "The National Social Security Fund.",
    MINISTRY: "The ministries in charge of health and labour.",
    GMAC: "The Garment Manufacturers Association in Cambodia.",
    UNION: "The workers' unions.",
    EMPLOYER: "The management of one factory.",
  },
);
