import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OTHER_PAYERS, type OtherPayer } from "./other-payer.rules";
import { SEXES, type Sex } from "../shared/sexes";
import { oneOf } from "../shared/sql";

/** A person the scheme insures or has insured. */
@Entity("member")
@Check("member_sex", oneOf("sex", SEXES))
@Check("member_other_payer", oneOf("other_payer", OTHER_PAYERS))
// Records alike are looked for by these, in the order of their ids: see the list of duplicates.
@Index("member_national_id_key", ["nationalIdKey", "id"])
@Index("member_alike", ["nameKey", "birthDate", "id"], { where: "birth_date IS NOT NULL" })
@Index("member_phone", ["phone", "nameKey", "id"], { where: "phone IS NOT NULL" })
@Check("member_birth", "birth_year BETWEEN 1900 AND 2200")
export class Member {
  @PrimaryColumn("uuid") id: string;
  /** Ours, ending in an ISO 7064 MOD 11,10 check digit. */
  @Column("text", { unique: true }) memberNumber: string;
  /** Latin script, family name first. */
  @Column("text") name: string;
  @Column("text", { nullable: true }) nameKhmer: string | null;
  /** The Latin name's words, spelling folded, in alphabetical order. */
  @Index("member_name_key", { synchronize: false })
  @Column("text")
  nameKey: string;
  @Index("member_name_khmer", { synchronize: false })
  @Column("text", { nullable: true })
  nameKhmerKey: string | null;
  @Column("text") sex: Sex;
  @Column("date", { nullable: true }) birthDate: string | null;
  @Column("int", { nullable: true }) birthYear: number | null;
  @Column("text", { nullable: true }) nationalId: string | null;
  /** The first nine digits of the national ID: what it is compared on. */
  @Column("text", { nullable: true })
  nationalIdKey: string | null;
  @Column("text", { nullable: true }) phone: string | null;
  @Column("date", { nullable: true }) diedOn: string | null;
  /** First day on which the card is not to be trusted; null for a good card. */
  @Column("date", { nullable: true }) cardBlockedFrom: string | null;
  /** Who else insures the person, when somebody does. */
  @Column("text", { nullable: true }) otherPayer: OtherPayer | null;
  @Column("timestamptz") registeredAt: Date;
}
