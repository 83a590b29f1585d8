import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";

/**
 * That the register says something else than before of a person who has claims: of their cover,
 * who they are, or which records are theirs. The database tells it by itself with every change;
 * the decisions on their claims are looked through for what they would be now.
 */
@Entity("register_news")
@Index("register_news_new", ["id"], { where: "reconsidered_at IS NULL" })
export class RegisterNews {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @ForeignKey("Member")
  @Column("uuid")
  memberId: string;
  /** The first day of which it speaks; null for every day. */
  @Column("date", { nullable: true }) fromDay: string | null;
  @Column("timestamptz", { default: () => "now()" }) toldAt: Date;
  /** When the decisions have been looked through; null while they have not. */
  @Column("timestamptz", { nullable: true }) reconsideredAt: Date | null;
}
