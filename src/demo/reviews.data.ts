/** What the demo's reviewers write where they confirm a finding, by its code. */
export const SENTENCES: Readonly<Record<string, string>> = {
  "OTH-001": "The factory confirms an accident at work; it has been reported to NSSF.",
  "ELG-001": "No factory knows this worker.",
  "ELG-007": "The person seen is not the person on record.",
  "BEN-006": "The provider confirms that the service was given to somebody else.",
  "DUP-002": "The same care was given elsewhere the day before.",
  "DUP-003": "The patient was in hospital on that day.",
};
