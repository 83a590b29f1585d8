import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import { INFORMATION_STATUSES, type InformationStatus } from "./information.rules";

/** A question to the provider about a claim, and its answer: one open at a time. */
@Entity("information_request")
@ForeignKey("Claim", ["claimId", "providerId"], ["id", "providerId"])
@Check("information_request_status", oneOf("status", INFORMATION_STATUSES))
@Check("information_request_said", "btrim(question) <> '' AND btrim(answer) <> ''")
@Check(
  "information_request_answered",
  "(status = 'ANSWERED') = (answer IS NOT NULL) AND (status = 'ANSWERED') = (answered_at IS NOT NULL) AND (status = 'ANSWERED') = (answered_by IS NOT NULL)",
)
@Index("information_request_claim", ["claimId", "askedAt"])
@Index("information_request_due", ["dueOn"], { where: "status = 'OPEN'" })
@Index("information_request_once", ["claimId"], { unique: true, where: "status = 'OPEN'" })
export class InformationRequest {
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") claimId: string;
  /** Repeated from the claim: whose row this is. */
  @Column("uuid") providerId: string;
  /** What the claim waits with that the question is about. */
  @Column("text") findingCode: string;
  @Column("text") question: string;
  @Column("text") askedBy: string;
  @Column("timestamptz") askedAt: Date;
  /** The last day on which it may be answered. */
  @Column("date") dueOn: string;
  @Column("text", { nullable: true }) answer: string | null;
  @Column("timestamptz", { nullable: true }) answeredAt: Date | null;
  @Column("text", { nullable: true }) answeredBy: string | null;
  /** Hashes of the files that came with the answer: the same answer again names the same ones. */
  @Column("text", { array: true, default: () => "'{}'" }) answerFiles: string[];
  @Column("text") status: InformationStatus;
}
