import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from "typeorm";

/** Days on which a contract stands but its claims wait for a person, `[from, to)`. */
@Entity("contract_suspension")
@Check("contract_suspension_span", "suspended_to > suspended_from")
@Exclusion(
  "contract_suspension_once",
  `USING gist (contract_id WITH =, daterange(suspended_from, suspended_to) WITH &&)`,
)
export class ContractSuspension {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Contract")
  @Column("uuid")
  contractId: string;
  @Column("date") suspendedFrom: string;
  @Column("date", { nullable: true }) suspendedTo: string | null;
  @Column("text") reason: string;
}

/** Days on which every claim of a provider is looked at by a person (SEL-004), `[from, to)`. */
@Entity("provider_review")
@Check("provider_review_span", "reviewed_to > reviewed_from")
@Exclusion(
  "provider_review_once",
  `USING gist (provider_id WITH =, daterange(reviewed_from, reviewed_to) WITH &&)`,
)
export class ProviderReview {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("date") reviewedFrom: string;
  @Column("date", { nullable: true }) reviewedTo: string | null;
  @Column("text") reason: string;
}

/**
 * A code a provider went by before its present one: claims typed in later from paper still carry
 * it. A null beginning is one nobody recorded.
 */
@Entity("provider_code")
@Check("provider_code_span", "valid_to > valid_from")
@Check("provider_code_successor", "successor_code <> code")
@Exclusion(
  "provider_code_once",
  `USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)`,
)
export class ProviderCode {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("text") code: string;
  @Column("date", { nullable: true }) validFrom: string | null;
  @Column("date") validTo: string;
  @Column("text", { nullable: true }) successorCode: string | null;
}
