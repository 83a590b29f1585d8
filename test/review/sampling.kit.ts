/** What the sample tells of a provider, as it is shown. */
export interface Report {
  provider: { code: string };
  couldBeDrawn: number;
  drawn: number;
  reviewed: number;
  withdrawn: number;
  errorRate: {
    count: number;
    of: number;
    value: number | null;
    upper: number | null;
    status: string;
  };
  errorAmounts: {
    currency: string;
    total: object | null;
    standardError: object | null;
    share: number | null;
    method: string;
    status: string;
  }[];
  seedVersions: string[];
}

/** Asks for it. */
export const REPORT = `query($from: Date!, $to: Date!) { samplingReport(from: $from, to: $to) {
  provider { code } couldBeDrawn drawn reviewed withdrawn seedVersions
  errorRate { count of value lower upper confidence method status }
  errorAmounts { currency total { amount currency } standardError { amount currency } share
    shareStandardError lower { amount } upper { amount } confidence method status } } }`;
