import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";

/** A person's tie to a provider: nobody decides for a provider they are tied to. */
@Entity("provider_tie")
@Check("provider_tie_reasoned", "btrim(reason) <> ''")
@Check(
  "provider_tie_ended",
  "(ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)",
)
@Check("provider_tie_ended_by_another", "ended_by <> person")
@Index("provider_tie_once", ["person", "providerId"], { unique: true, where: "ended_at IS NULL" })
export class ProviderTie {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id: bigint;
  @Column("text") person: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("text") reason: string;
  @Column("text") declaredBy: string;
  @Column("timestamptz") declaredAt: Date;
  @Column("text", { nullable: true }) endedBy: string | null;
  @Column("timestamptz", { nullable: true }) endedAt: Date | null;
  @Column("text", { nullable: true }) endedReason: string | null;
}
