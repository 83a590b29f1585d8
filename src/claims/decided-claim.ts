import type { Judgement, PreparedCase } from "../adjudication";
import type { Asker } from "../audit";
import type { Moment } from "../shared/dates";

/** Who submits, as the claim remembers it. */
export type Submitter = Pick<Asker, "credentialId" | "person">;

/** A new claim with its judgement: all that is to be written of it. */
export interface DecidedClaim {
  id: string;
  claimNumber: string;
  prepared: PreparedCase;
  judgement: Judgement;
  moment: Moment;
  submitter: Submitter;
}
