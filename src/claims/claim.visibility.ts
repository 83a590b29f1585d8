import type { SelectQueryBuilder } from "typeorm";
import type { Actor } from "../access";
import { IDENTITY_CODES } from "../adjudication";
import type { Claim } from "./claim.entity";

/**
 * Narrows a query on claims to those the actor may see: a desk its own provider's, the enrolment
 * officer those with an open question of identity, other staff all. What is left out answers
 * exactly like what does not exist.
 */
export function visibleTo(actor: Actor, query: SelectQueryBuilder<Claim>) {
  switch (actor.role) {
    case "DESK":
      return query.andWhere("c.providerId = :ownProvider", { ownProvider: actor.providerId });
    case "ENROLMENT_OFFICER":
      return query.andWhere(
        `EXISTS (SELECT 1 FROM finding f WHERE f.claim_id = c.id AND f.resolved_at IS NULL
           AND f.code IN (:...identityFindings))`,
        { identityFindings: IDENTITY_CODES },
      );
    case "CLAIMS_OFFICER":
    case "MEDICAL_REVIEWER":
    case "SENIOR_REVIEWER":
    case "FINANCE":
    case "AUDITOR":
      return query;
    case "ANALYST":
    case "ADMINISTRATOR":
    case "STAKEHOLDER":
      return query.andWhere("false");
  }
}

/** Facts of a decision that tell diagnoses, which not everybody who sees the decision may know. */
export const withheldFrom = (actor: Actor): readonly string[] =>
  seesDiagnoses(actor) ? [] : ["diagnoses", "history"];

/** Diagnoses are the patient's: finance pays without them. */
export const seesDiagnoses = (actor: Actor): boolean => actor.role !== "FINANCE";
