import type { MemberOnRecord } from "../enrolment";
import type { Moment } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import type { Catalogue } from "./catalogue.service";
import { isDescribed, type CaseDraft } from "./draft.rules";
import { checkIntake, type IntakeProblem } from "./intake.rules";
import { problem } from "./rule-book.service";

/** One claim at the door, with who the patient was found to be. */
export interface AtTheDoor {
  draft: CaseDraft;
  providerId: string | null;
  member: MemberOnRecord | null;
  moment: Moment;
}

/**
 * Why a claim or question is refused at the door; empty when it may be judged. An unknown but
 * well-formed identifier is refused only when nothing describes the patient.
 */
export function refusals(item: AtTheDoor, catalogue: Catalogue): IntakeProblem[] {
  const { draft, providerId, member, moment } = item;
  const problems = checkIntake(draft, {
    today: moment.today,
    providerKnown: providerId !== null && catalogue.network.providerById(providerId) !== null,
    serviceKnown: (code) => catalogue.plans.serviceByCode(code) !== null,
    maxLines: LIMITS.claimLines,
    maxQuantity: LIMITS.lineQuantity,
    maxDiagnoses: LIMITS.diagnoses,
    maxCode: LIMITS.codeCharacters,
    maxAttachments: LIMITS.attachments,
    maxFileName: LIMITS.nameCharacters,
  });
  const nobody = member === null && !isDescribed(draft.patientAsSeen);
  const said = problems.some(({ path }) => path[0] === "member" || path[0] === "patientAsSeen");
  return nobody && !said
    ? [...problems, problem("ELG-001", ["member", draft.member.kind])]
    : problems;
}
