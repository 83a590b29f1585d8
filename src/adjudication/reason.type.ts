import { Field, ObjectType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import { MoneyType } from "../shared/money.type";
import { DateScalar } from "../shared/scalars";
import type { Liability, ReasonFamily, Severity } from "./decision.rules";
import type { RemedyAction, RemedyActor } from "./rule.rules";

export const ReasonFamilyEnum = publishEnum<ReasonFamily>("ReasonFamily", "Families of reasons.", {
  INTAKE: "The claim could not be taken in.",
  ELIGIBILITY: "The person and their cover.",
  OTHER_PAYER: "Somebody else pays.",
  NETWORK: "The provider and its contract.",
  BENEFIT: "The benefit package and coding.",
  LIMIT: "Limits of the plan.",
  PRICING: "Prices and charges.",
  DUPLICATE: "The same care claimed before.",
  TIME: "Deadlines.",
  DOCUMENT: "Documents.",
  SELECTION: "Chosen for review.",
  REVIEW: "Decided by a person.",
  ADJUSTMENT: "After the decision.",
});

export const SeverityEnum = publishEnum<Severity>("Severity", "What a reason does.", {
  REJECT: "Nothing is stored; the reference stays free.",
  DENY: "The line is not paid.",
  REDUCE: "Part of the line is not paid.",
  PEND: "A person decides, or the awaited fact does.",
  WARN: "Said, without effect on the amount.",
  ALLOW: "Allowed despite a rule.",
  NONE: "No effect.",
});

export const LiabilityEnum = publishEnum<Liability>(
  "Liability",
  "Who bears a reduction: never the patient.",
  {
    PROVIDER: "The provider.",
    SCHEME: "The scheme.",
    OTHER_PAYER: "Another payer.",
  },
);

export const RemedyActionEnum = publishEnum<RemedyAction>("RemedyAction", "What to do now.", {
  CORRECT_AND_RESUBMIT: "Correct what is named and send again.",
  RETRY_LATER: "Send the same again later.",
  ASK_SCHEME: "Ask HIP.",
  ASK_FACTORY: "Ask the factory.",
  REDIRECT_TO_OTHER_PAYER: "Turn to the payer that is named.",
  REFUND_PATIENT: "Give the patient back what was charged.",
  APPEAL: "Appeal.",
  WAIT: "Wait: it is decided by itself.",
  NOTHING: "Nothing.",
});

export const RemedyActorEnum = publishEnum<RemedyActor>("RemedyActor", "Who acts.", {
  PROVIDER: "The provider.",
  SCHEME: "HIP.",
  FACTORY: "The factory.",
  MEMBER: "The member.",
});

@ObjectType("ReasonParameter", { description: "One value a reason's text names." })
export class ReasonParameterType {
  @Field(() => String, { description: "The parameter's name." })
  name: string;

  @Field(() => String, { description: "The parameter's value, the same in every language." })
  value: string;
}

@ObjectType("Remedy", { description: "What to do about a reason." })
export class RemedyType {
  readonly code: string;

  @Field(() => RemedyActionEnum, { description: "What to do." })
  action: RemedyAction;

  @Field(() => RemedyActorEnum, { description: "Who does it." })
  by: RemedyActor;

  @Field(() => DateScalar, { nullable: true, description: "By when, where there is a deadline." })
  deadline: string | null;
}

@ObjectType("Reason", { description: "Why a line or claim was judged as it was." })
export class ReasonType {
  readonly values: Readonly<Record<string, string>>;

  @Field(() => String, { description: "Stable code; ruleCatalogue lists them all." })
  code: string;

  @Field(() => ReasonFamilyEnum, { description: "The code's family." })
  family: ReasonFamily;

  @Field(() => SeverityEnum, { description: "What it does." })
  severity: Severity;

  @Field(() => LiabilityEnum, { nullable: true, description: "Who bears what it takes off." })
  liability: Liability | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What it takes off; 0 when an earlier reason took it, null while unknown.",
  })
  amount: MoneyType | null;

  @Field(() => String, {
    nullable: true,
    description: "The person's own sentence, where a person decided; null where a rule did.",
  })
  sentence: string | null;

  @Field(() => RemedyType, { nullable: true, description: "What to do about it." })
  remedy: RemedyType | null;

  @Field(() => Boolean, { description: "Whether it is the first in order of precedence." })
  primary: boolean;
}

@ObjectType("InputError", { description: "Why something was refused at the door." })
export class InputErrorType {
  @Field(() => String, { description: "Stable code; ruleCatalogue lists them all." })
  code: string;

  @Field(() => [String], { description: "Where in the input: names and indices from its top." })
  path: string[];

  @Field(() => String, { description: "What was wrong, in the request's language." })
  message: string;

  @Field(() => RemedyType, { nullable: true, description: "What to do about it." })
  remedy: RemedyType | null;
}
