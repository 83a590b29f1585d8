import type { AdjudicationKind, Judgement, PreparedCase } from "../adjudication";
import type { Asker } from "../audit";
import type { ClaimContent } from "./content.rules";
import type { Moment } from "../shared/dates";
import type { Counting } from "./patient-charge.rules";

/** Who submits, as the claim remembers it. */
export type Submitter = Pick<Asker, "credentialId" | "person">;

/** What a replacement says of the claim it corrects. */
export interface CorrectionOf {
  /** The provider's own number of the correction. */
  reference: string;
  revision: number;
  replacesId: string;
  claimNumber: string;
  /** How charges of the visit are counted that were told before. */
  charges: Counting;
}

/** Who or what decides, and under which number of the claim's decisions. */
export interface Authority {
  kind: AdjudicationKind;
  person: string;
  version: number;
}

/** The engine, deciding for the first time. */
export const ENGINE_FIRST: Authority = { kind: "AUTOMATIC", person: "engine", version: 1 };

/** A new claim with its judgement: all that is to be written of it. */
export interface DecidedClaim {
  id: string;
  claimNumber: string;
  prepared: PreparedCase;
  judgement: Judgement;
  moment: Moment;
  submitter: Submitter;
  /** The catalogue's version it was judged at. */
  catalogueVersion: bigint;
  /** What its reference stands for. */
  content: ClaimContent;
  /** Under which number its reasons stand while it waits: 0, and one less each time it is judged again. */
  waitingRound: number;
  /** Who decides it, where it is decided. */
  authority: Authority;
  /** Null for a first submission. */
  correction: CorrectionOf | null;
}
