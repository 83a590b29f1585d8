import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from "typeorm";
import { CURRENCIES, type Currency } from "../shared/money";
import { oneOf } from "../shared/sql";
import { VERSION_STATUSES, type VersionStatus } from "../shared/version-status";
import { PRICING_KINDS, type PricingKind } from "./tariff.rules";

/** A provider's span in the network, `[validFrom, validTo)`, with the one currency it is paid in. */
@Entity("contract")
@Check("contract_currency", oneOf("currency", CURRENCIES))
@Check("contract_span", "valid_to > valid_from")
@Exclusion(
  "contract_once",
  `USING gist (provider_id WITH =, daterange(valid_from, valid_to) WITH &&)`,
)
export class Contract {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Provider")
  @Column("uuid")
  providerId: string;
  @Column("text") currency: Currency;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
}

/** The price of a service under a contract, in the contract's currency. */
@Entity("tariff")
@Check("tariff_pricing", oneOf("pricing", PRICING_KINDS))
@Check("tariff_price", "price_minor >= 0")
@Check("tariff_priced", "(pricing IN ('FEE', 'CASE_RATE')) = (price_minor IS NOT NULL)")
@Check("tariff_status", oneOf("status", VERSION_STATUSES))
@Check("tariff_span", "valid_to > valid_from")
@Exclusion(
  "tariff_once",
  `USING gist (contract_id WITH =, service_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE')`,
)
export class Tariff {
  @PrimaryColumn("uuid") id: string;
  @ForeignKey("Contract")
  @Column("uuid")
  contractId: string;
  @ForeignKey("Service")
  @Column("uuid")
  serviceId: string;
  /** Only a price in force counts; a draft waits for a second person. */
  @Column("text") status: VersionStatus;
  @Column("text") pricing: PricingKind;
  @Column("bigint", { nullable: true }) priceMinor: bigint | null;
  @Column("date") validFrom: string;
  @Column("date", { nullable: true }) validTo: string | null;
}
