import { Field, InputType, ObjectType } from "type-graphql";
import { RoleEnum, type Role } from "../access";
import { InputErrorType } from "../adjudication";
import { publishEnum } from "../shared/enums";
import { connectionOf } from "../shared/pages.type";
import { DateTimeScalar } from "../shared/scalars";
import { visible } from "../shared/text";
import type { WaiverGround } from "./independence.rules";
import type { ProviderTie } from "./provider-tie.entity";
import type { TieWish } from "./tie.rules";
import type { Waiver } from "./waiver.entity";

export const WaiverGroundEnum = publishEnum<WaiverGround>(
  "WaiverGround",
  "Why somebody was not independent.",
  {
    TIED: "They are tied to the provider.",
    DECIDED_IT: "They had taken part in the decision.",
  },
);

@ObjectType("Tie", {
  description: "A person's tie to a provider: nobody decides for a provider they are tied to.",
})
export class TieType {
  /** The stored row, for fields that others resolve. */
  readonly row: ProviderTie;

  @Field(() => String, { description: "The person." })
  person: string;

  @Field(() => String, { description: "What ties them." })
  reason: string;

  @Field(() => String, { description: "Who declared it." })
  declaredBy: string;

  @Field(() => DateTimeScalar, { description: "When it was declared." })
  declaredAt: Date;

  @Field(() => String, { nullable: true, description: "Who ended it; null while it holds." })
  endedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was ended." })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was ended." })
  endedReason: string | null;
}

@ObjectType("Waiver", {
  description:
    "An act on a claim by somebody who was not independent, as nobody independent could do it.",
})
export class WaiverType {
  /** The stored row, for fields that others resolve. */
  readonly row: Waiver;

  @Field(() => String, { description: "The person." })
  person: string;

  @Field(() => String, { description: "What they did: the mutation." })
  act: string;

  @Field(() => WaiverGroundEnum, { description: "Why they were not independent." })
  ground: WaiverGround;

  @Field(() => DateTimeScalar, { description: "When." })
  at: Date;

  @Field(() => [RoleEnum], {
    description: "The roles that could have done it, and that nobody independent held.",
  })
  insteadOfNobody: Role[];
}

/** Shows a tie; times of a row that was read as JSON are text. */
export function showTie(row: ProviderTie): TieType {
  const declaredAt = new Date(row.declaredAt);
  const endedAt = row.endedAt && new Date(row.endedAt);
  return Object.assign(new TieType(), { ...row, row, declaredAt, endedAt });
}

/** Shows a waiver. */
export const showWaiver = (row: Waiver): WaiverType =>
  Object.assign(new WaiverType(), {
    ...row,
    row,
    insteadOfNobody: row.insteadOfNobody as Role[],
  });

export const TieConnection = connectionOf("Tie", () => TieType);
export const WaiverConnection = connectionOf("Waiver", () => WaiverType);

@InputType({ description: "A tie that is declared." })
export class DeclareTieInput {
  @Field(() => String, {
    description: "The person, as their credential or token names them; a reviewer names themself.",
  })
  person: string;

  @Field(() => String, { description: "The provider's code." })
  providerCode: string;

  @Field(() => String, { description: "What ties them, in a sentence." })
  reason: string;
}

@InputType({ description: "A tie that is ended, by another person than the one it ties." })
export class EndTieInput {
  @Field(() => String, { description: "The person." })
  person: string;

  @Field(() => String, { description: "The provider's code." })
  providerCode: string;

  @Field(() => String, { description: "Why it holds no more, in a sentence." })
  reason: string;
}

@ObjectType("DeclareTiePayload", { description: "What became of declaring a tie." })
export class DeclareTiePayload {
  @Field(() => TieType, { nullable: true, description: "The tie; null when refused." })
  tie: TieType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

@ObjectType("EndTiePayload", { description: "What became of ending a tie." })
export class EndTiePayload {
  @Field(() => TieType, { nullable: true, description: "The tie; null when refused." })
  tie: TieType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

/** A tie as it was sent. */
export const tieWishOf = (input: DeclareTieInput | EndTieInput): TieWish => ({
  person: visible(input.person),
  providerCode: input.providerCode.trim(),
  reason: visible(input.reason),
});
