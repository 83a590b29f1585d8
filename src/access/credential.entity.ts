import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { AUDIENCES, ROLES, type Audience, type Role } from "./roles.rules";

/** A machine credential: only a keyed hash of its secret is kept. */
@Entity("credential")
@Check("credential_role", oneOf("role", ROLES))
@Check("credential_audience", oneOf("audience", AUDIENCES))
@Check("credential_desk_has_provider", "(role = 'DESK') = (provider_id IS NOT NULL)")
@Check("credential_stakeholder_has_audience", "(role = 'STAKEHOLDER') = (audience IS NOT NULL)")
export class Credential {
  @PrimaryColumn("uuid") id: string;
  @Column("text", { unique: true }) keyId: string;
  @Column("text") secretHash: string;
  @Column("text") role: Role;
  @Column("text") person: string;
  @ForeignKey("Provider")
  @Column("uuid", { nullable: true })
  providerId: string | null;
  @Column("text", { nullable: true }) organisation: string | null;
  @Column("text", { nullable: true }) audience: Audience | null;
  @ForeignKey("Factory")
  @Column("uuid", { nullable: true })
  factoryId: string | null;
  @Column("date") expiresOn: string;
  @Column("timestamptz", { nullable: true }) revokedAt: Date | null;
  @Column("text", { nullable: true }) revokedReason: string | null;
  /** The persons who issued and revoked it; null for the command line. */
  @Column("text", { nullable: true }) revokedBy: string | null;
  @Column("text", { nullable: true }) issuedBy: string | null;
  @Column("timestamptz") createdAt: Date;
}
