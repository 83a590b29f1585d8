import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { oneOf } from "../shared/sql";
import {
  PUBLICATION_KINDS,
  PUBLICATION_STATUSES,
  type PublicationKind,
  type PublicationStatus,
} from "./publication.rules";

/**
 * One act of publishing: who drafted which versions, and who else confirmed them. What changed
 * nobody's agreement needed no second person: it is confirmed, by nobody.
 */
@Entity("publication")
@Check("publication_kind", oneOf("kind", PUBLICATION_KINDS))
@Check("publication_status", oneOf("status", PUBLICATION_STATUSES))
@Check("publication_of_something", "cardinality(subject_ids) > 0")
@Check("publication_two_persons", "confirmed_by <> drafted_by")
@Check(
  "publication_confirmed",
  "(status = 'CONFIRMED') = (confirmed_at IS NOT NULL) AND (confirmed_by IS NULL OR status = 'CONFIRMED')",
)
@Check(
  "publication_always_confirmed",
  "kind NOT IN ('PLAN', 'PAYEE') OR status = 'DRAFT' OR confirmed_by IS NOT NULL",
)
export class Publication {
  @PrimaryColumn("uuid") id: string;
  @Column("text") kind: PublicationKind;
  @Column("text") status: PublicationStatus;
  /** The rows it brings: plan versions, prices, rates or payees. */
  @Column("uuid", { array: true }) subjectIds: string[];
  /** Persons, not credentials: somebody with two keys is one person. */
  @Column("text") draftedBy: string;
  @Column("timestamptz") draftedAt: Date;
  @Column("text", { nullable: true }) confirmedBy: string | null;
  @Column("timestamptz", { nullable: true }) confirmedAt: Date | null;
  /** When the decisions it might have changed had been looked through. */
  @Column("timestamptz", { nullable: true }) reconsideredAt: Date | null;
}
