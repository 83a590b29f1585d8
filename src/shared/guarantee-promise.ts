/**
 * What a positive answer promises: for whom, where, when and what. The audit keeps it as it is,
 * so that its number alone tells patient, provider and date when the claim is typed in weeks later.
 */
export interface GuaranteePromise {
  /** The speakable number: eight characters, the last one checks the others. */
  number: string;
  memberId: string;
  providerId: string;
  /** Codes of the services promised; none when the whole episode is. */
  services: string[];
  /** Whether everything from admission to discharge is promised. */
  episode: boolean;
  /** The day of the service, or of the admission. */
  serviceDate: string;
  planCode: string;
  planVersion: number;
  /** The last day on which a claim may quote it. */
  validUntil: string;
}
