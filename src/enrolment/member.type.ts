import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { PlanType } from "../plans";
import { SexEnum } from "../shared/enums.type";
import { globalId, Node } from "../shared/node.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import type { Sex } from "../shared/sexes";
import { FactoryType } from "./factory.type";
import { maskName } from "./search/masking.rules";

@ObjectType("MemberSummary", {
  implements: Node,
  description: "A member as a desk sees them: masked until a second factor matches.",
})
export class MemberSummaryType extends Node {
  /** The factory of the cover that applies, when there is one. */
  readonly factoryId: string | null;

  @Field(() => String, { description: "The number on the card." })
  memberNumber: string;

  @Field(() => String, { nullable: true, description: "The name; initials while masked." })
  name: string | null;

  @Field(() => String, { nullable: true, description: "The Khmer name; null while masked." })
  nameKhmer: string | null;

  @Field(() => SexEnum, { nullable: true, description: "The sex; null while masked." })
  sex: Sex | null;

  @Field(() => Int, { nullable: true, description: "The year of birth; null while masked." })
  birthYear: number | null;

  @Field(() => Boolean, { description: "Whether identity fields are hidden." })
  masked: boolean;
}

/** What a summary is made of. */
export interface SummarySource {
  id: string;
  memberNumber: string;
  name: string;
  nameKhmer: string | null;
  sex: Sex;
  birthDate: string | null;
  birthYear: number | null;
}

/** Shows a member as little as the caller may see. */
export function showSummary(
  person: SummarySource,
  { masked, factoryId }: { masked: boolean; factoryId: string | null },
): MemberSummaryType {
  const birthYear = person.birthYear ?? (person.birthDate && Number(person.birthDate.slice(0, 4)));
  return Object.assign(new MemberSummaryType(), {
    id: globalId("Member", person.id),
    factoryId,
    memberNumber: person.memberNumber,
    name: masked ? maskName(person.name) : person.name,
    nameKhmer: masked ? null : person.nameKhmer,
    sex: masked ? null : person.sex,
    birthYear: masked ? null : birthYear,
    masked,
  });
}

@ObjectType("Coverage", { description: "A span of days in which a member is covered." })
export class CoverageType {
  readonly factoryId: string;
  readonly planCode: string;

  @Field(() => DateScalar, { description: "First day covered." })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer covered." })
  to: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day the premium is paid for." })
  premiumPaidThrough: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day without cover after a lapse.",
  })
  lapsedFrom: string | null;

  @Field(() => DateTimeScalar, { description: "When the scheme recorded this." })
  recordedAt: Date;

  @Field(() => FactoryType, { description: "The factory." })
  factory?: FactoryType;

  @Field(() => PlanType, { description: "The plan version in force on the first day of cover." })
  plan?: PlanType;
}

@ObjectType("MemberCandidate", { description: "A person a name search found, masked." })
export class MemberCandidateType {
  @Field(() => String, { description: "Handle that eligibility and claims accept for 24 hours." })
  candidate: string;

  @Field(() => String, { description: "The name's initials." })
  maskedName: string;

  @Field(() => Int, {
    nullable: true,
    description: "The year of birth, when it was given and fits.",
  })
  birthYear: number | null;

  @Field(() => String, { nullable: true, description: "The factory of the cover on the date." })
  factoryName: string | null;

  @Field(() => Float, { description: "How well the person fits, 0 to 1." })
  score: number;
}

@ObjectType("MemberSearchResult", { description: "Whom a name search found." })
export class MemberSearchResultType {
  @Field(() => [MemberCandidateType], { description: "At most five candidates, best first." })
  candidates: MemberCandidateType[];

  @Field(() => Boolean, { description: "Whether more people fit: add a birth year or factory." })
  tooMany: boolean;
}

@InputType({ description: "Whom to look for." })
export class MemberSearchInput {
  @Field(() => String, { description: "The name, Latin or Khmer, words in any order." })
  name: string;

  @Field(() => Int, { nullable: true, description: "The year of birth." })
  birthYear?: number | null;

  @Field(() => SexEnum, { nullable: true, description: "The sex." })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: "The factory's code." })
  factoryCode?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The service date; today when left out.",
  })
  serviceDate?: string | null;
}
