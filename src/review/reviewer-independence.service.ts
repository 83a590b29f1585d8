import type { EntityManager } from "typeorm";
import type { Moment } from "../shared/dates";
import { independenceOf, type Independence } from "./independence.service";
import type { ReviewAct } from "./review-act.service";
import { resolvable } from "./review.rules";
import { reviewed, type LockedClaim } from "./reviewed-claim.loader";

/**
 * Whether a reviewer is independent of a waiting claim, or nobody is who may resolve what they
 * may: each finding is another need.
 */
export function reviewerIndependence(
  manager: EntityManager,
  { actor }: ReviewAct,
  { claim, moment, act }: { claim: LockedClaim; moment: Moment; act: string },
): Promise<Independence> {
  const mine = resolvable(reviewed(claim, moment.now), actor);
  const needs = mine.map(({ resolvableBy }) => resolvableBy);
  const whose = { actor, act, claim, moment, path: "claimNumber" };
  return independenceOf(manager, { ...whose, needs, deciders: [] });
}
