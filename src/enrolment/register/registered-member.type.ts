import { Field, Int, ObjectType } from "type-graphql";
import { SexEnum } from "../../shared/enums.type";
import { globalId, Node } from "../../shared/node.type";
import { DateScalar } from "../../shared/scalars";
import type { Sex } from "../../shared/sexes";
import type { Member } from "../member.entity";
import type { OtherPayer } from "../other-payer.rules";
import { OtherPayerEnum } from "../other-payer.type";

@ObjectType("Member", { implements: Node, description: "A person the scheme insures or insured." })
export class MemberType extends Node {
  readonly row: Member;

  @Field(() => String, { description: "The number on the card, with its check digit." })
  memberNumber: string;

  @Field(() => String, { description: "The name in Latin script, family name first." })
  name: string;

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer: string | null;

  @Field(() => SexEnum, { description: "The sex as recorded." })
  sex: Sex;

  @Field(() => DateScalar, { nullable: true, description: "The day of birth, when it is known." })
  birthDate: string | null;

  @Field(() => Int, { nullable: true, description: "The year of birth, when it is known." })
  birthYear: number | null;

  @Field(() => String, { nullable: true, description: "The national ID, as it is written." })
  nationalId: string | null;

  @Field(() => String, { nullable: true, description: "The telephone number." })
  phone: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of death, once recorded." })
  diedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which the card is not to be trusted; null for a good card.",
  })
  cardBlockedFrom: string | null;

  @Field(() => OtherPayerEnum, { nullable: true, description: "Who else insures the person." })
  otherPayer: OtherPayer | null;
}

/** Shows a member whole, to those who keep the register. */
export function showMember(row: Member): MemberType {
  const { memberNumber, name, nameKhmer, sex, birthDate } = row;
  const { nationalId, phone, diedOn, cardBlockedFrom, otherPayer } = row;
  return Object.assign(new MemberType(), {
    row,
    id: globalId("Member", row.id),
    memberNumber,
    name,
    nameKhmer,
    sex,
    birthDate,
    birthYear: row.birthYear ?? (birthDate && Number(birthDate.slice(0, 4))),
    nationalId,
    phone,
    diedOn,
    cardBlockedFrom,
    otherPayer,
  });
}
