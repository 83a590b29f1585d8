import { parseMinor, sum, writeMoney } from "../shared/money";
import {
  impossibleDay,
  malformed,
  missing,
  outOfRange,
  refusal,
  unknownProvider,
  unknownService,
  when,
  type Refusal,
} from "../shared/refusal";
import { attachmentRefusals, type AttachmentBounds } from "./attachment.rules";
import { isDescribed, type CaseDraft, type DraftMoney } from "./draft.rules";
import { normaliseDiagnosis } from "./icd10.rules";
import { hasMalformedIdentifier } from "./identifier.rules";

/** One thing wrong with a draft: where, by which rule, with what to say. */
export type IntakeProblem = Refusal;

/** What the intake rules must know besides the draft. */
export interface IntakeContext extends AttachmentBounds {
  today: string;
  /** False when the provider is unknown or not the caller's. */
  providerKnown: boolean;
  serviceKnown: (code: string) => boolean;
  maxLines: number;
  maxQuantity: number;
  maxDiagnoses: number;
  maxCode: number;
}

type IntakeRule = (draft: CaseDraft, context: IntakeContext) => IntakeProblem[];

/** The beginning of a text by whole characters: half of one is none. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join("");

const isClaim = (draft: CaseDraft): boolean => draft.providerReference !== null;

const requiredValues: IntakeRule = (draft) => [
  ...when(draft.providerReference === "", () => missing("providerReference")),
  ...when(isClaim(draft) && draft.visitKind === "INPATIENT" && draft.dischargedOn === null, () =>
    missing("dischargedOn"),
  ),
  ...when(isClaim(draft) && draft.diagnoses.length === 0 && !draft.diagnosisText?.trim(), () =>
    missing("diagnoses"),
  ),
  ...when(draft.member.kind === "unidentified" && !isDescribed(draft.patientAsSeen), () =>
    missing("patientAsSeen"),
  ),
];

const tooLong: IntakeRule = (draft, { maxLines, maxDiagnoses, maxCode }) => [
  ...when((draft.providerReference?.length ?? 0) > maxCode, () =>
    malformed("providerReference", "TOO_LONG", { most: String(maxCode) }),
  ),
  ...when(draft.lines.length > maxLines, () =>
    malformed("lines", "TOO_MANY", { most: String(maxLines) }),
  ),
  ...when(draft.diagnoses.length > maxDiagnoses, () =>
    malformed("diagnoses", "TOO_MANY", { most: String(maxDiagnoses) }),
  ),
];

const attachments: IntakeRule = (draft, context) => attachmentRefusals(draft.attachments, context);

const moneyProblem = (money: DraftMoney | null, path: string): IntakeProblem[] =>
  when(money !== null && parseMinor(money.amount, money.currency) === null, () =>
    malformed(path, "NOT_AN_AMOUNT", { currency: money?.currency ?? "" }),
  );

const amounts: IntakeRule = (draft) => [
  ...moneyProblem(draft.patientPaid, "patientPaid.amount"),
  ...moneyProblem(draft.statedTotal, "statedTotal.amount"),
  ...draft.lines.flatMap((line, index) =>
    moneyProblem(line.charge, `lines.${index}.charge.amount`),
  ),
];

const quantities: IntakeRule = (draft, { maxQuantity }) =>
  draft.lines.flatMap(({ quantity }, index) =>
    when(quantity < 1 || quantity > maxQuantity, () =>
      outOfRange(`lines.${index}.quantity`, 1, maxQuantity),
    ),
  );

const noLines: IntakeRule = (draft) =>
  when(isClaim(draft) && draft.lines.length === 0, () => refusal("INT-003", "lines"));

/** Runs only when every line has a charge in the stated total's currency, summed as sent. */
const statedTotal: IntakeRule = ({ statedTotal: stated, lines }) => {
  if (stated === null || lines.length === 0) return [];
  const { currency } = stated;
  const charges = lines.map(({ charge }) =>
    charge?.currency === currency ? parseMinor(charge.amount, currency) : null,
  );
  const total = parseMinor(stated.amount, currency);
  if (total === null || charges.includes(null)) return [];
  const charged = sum(charges as bigint[]);
  return when(charged !== total, () =>
    refusal("INT-004", "statedTotal", {
      stated: writeMoney(total, currency),
      sum: writeMoney(charged, currency),
    }),
  );
};

const dateProblem = (path: string, date: string, problem: string) =>
  impossibleDay(path, date, { problem });

const dates: IntakeRule = (draft, { today }) => [
  ...when(draft.admittedOn > today, () =>
    dateProblem(isClaim(draft) ? "admittedOn" : "serviceDate", draft.admittedOn, "IN_THE_FUTURE"),
  ),
  ...when(draft.dischargedOn !== null && draft.dischargedOn < draft.admittedOn, () =>
    dateProblem("dischargedOn", draft.dischargedOn ?? "", "BEFORE_ADMISSION"),
  ),
  ...when(isClaim(draft) && (draft.dischargedOn ?? "") > today, () =>
    dateProblem("dischargedOn", draft.dischargedOn ?? "", "IN_THE_FUTURE"),
  ),
  ...draft.lines.flatMap(({ serviceDate }, index) =>
    when(serviceDate > today && serviceDate !== draft.admittedOn, () =>
      dateProblem(`lines.${index}.serviceDate`, serviceDate, "IN_THE_FUTURE"),
    ),
  ),
];

/** Nobody is born, or referred, after today. */
const people: IntakeRule = ({ patientAsSeen, referral }, { today }) => {
  const { birthYear = null, birthDate = null } = patientAsSeen ?? {};
  const thisYear = Number(today.slice(0, 4));
  const born = birthYear === null || (birthYear >= 1900 && birthYear <= thisYear);
  return [
    ...when(!born, () => outOfRange("patientAsSeen.birthYear", 1900, thisYear)),
    ...when((birthDate ?? "") > today, () =>
      dateProblem("patientAsSeen.birthDate", birthDate ?? "", "IN_THE_FUTURE"),
    ),
    ...when((referral?.date ?? "") > today, () =>
      dateProblem("referral.date", referral?.date ?? "", "IN_THE_FUTURE"),
    ),
  ];
};

const provider: IntakeRule = (_, { providerKnown }) =>
  when(!providerKnown, () => unknownProvider("providerId"));

const services: IntakeRule = (draft, { serviceKnown }) =>
  draft.lines.flatMap(({ service }, index) =>
    when(!serviceKnown(service), () => unknownService(`lines.${index}.service`, service)),
  );

const diagnoses: IntakeRule = (draft) =>
  draft.diagnoses.flatMap((diagnosis, index) =>
    when(normaliseDiagnosis(diagnosis) === null, () =>
      refusal("INT-008", `diagnoses.${index}`, { diagnosis: cut(diagnosis, 16) }),
    ),
  );

const identifier: IntakeRule = ({ member }) =>
  when(hasMalformedIdentifier(member), () => refusal("ELG-001", `member.${member.kind}`));

/** The door's rules, in the order of the catalogue; all of them run. */
const INTAKE_RULES: readonly IntakeRule[] = [
  requiredValues,
  tooLong,
  attachments,
  amounts,
  quantities,
  noLines,
  statedTotal,
  dates,
  people,
  provider,
  services,
  diagnoses,
  identifier,
];

/** Everything wrong with a draft at the door; empty when it may be judged. */
export function checkIntake(draft: CaseDraft, context: IntakeContext): IntakeProblem[] {
  return INTAKE_RULES.flatMap((rule) => rule(draft, context));
}
