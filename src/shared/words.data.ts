import type { Text } from "./language";
import { APPEAL_WORDS } from "./appeal-words.data";
import { ATTACH_WORDS } from "./attach-words.data";
import { ATTACHMENT_WORDS } from "./attachment-words.data";
import { CARE_WORDS } from "./care-words.data";
import { CHARGE_WORDS } from "./charge-words.data";
import { CLAIM_WORDS } from "./claim-words.data";
import { CREDENTIAL_WORDS } from "./credential-words.data";
import { ENROLMENT_WORDS } from "./enrolment-words.data";
import { FILE_WORDS } from "./file-words.data";
import { FACTORY_WORDS } from "./factory-words.data";
import { INFORMATION_WORDS } from "./information-words.data";
import { INTAKE_WORDS } from "./intake-words.data";
import { LIST_WORDS } from "./list-words.data";
import { PAYMENT_WORDS } from "./payment-words.data";
import { PERSON_WORDS } from "./person-words.data";
import { PREMIUM_WORDS } from "./premium-words.data";
import { PUBLISHING_WORDS } from "./publishing-words.data";
import { REVIEW_WORDS } from "./review-words.data";

/**
 * What a parameter's code is called inside a text: codes never change with the language, words do.
 * A code is looked up as `place.CODE` first, for those that mean different things in different
 * places. A word may hold places, filled from the parameters of the text it stands in.
 */
export const LISTS: readonly Readonly<Record<string, Text>>[] = [
  INTAKE_WORDS,
  CREDENTIAL_WORDS,
  PUBLISHING_WORDS,
  CLAIM_WORDS,
  CARE_WORDS,
  ENROLMENT_WORDS,
  LIST_WORDS,
  FILE_WORDS,
  ATTACH_WORDS,
  ATTACHMENT_WORDS,
  FACTORY_WORDS,
  PERSON_WORDS,
  PREMIUM_WORDS,
  INFORMATION_WORDS,
  REVIEW_WORDS,
  CHARGE_WORDS,
  PAYMENT_WORDS,
  APPEAL_WORDS,
];

/** The words by code, or by `place.CODE`; each stands in one list. */
export const WORDS: ReadonlyMap<string, Text> = new Map(LISTS.flatMap(Object.entries));
