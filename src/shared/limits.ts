/** Every bound of the system in one place; sources: the limits of the trust design. */
export const LIMITS = {
  /** Largest request body in bytes, and of a batch of claims. */
  bodyBytes: 100_000,
  batchBodyBytes: 1_000_000,
  /** Tokens of one GraphQL document. */
  documentTokens: 1_000,
  /** Levels, aliases and directives of one operation. */
  queryDepth: 10,
  queryAliases: 15,
  queryDirectives: 5,
  /** How often a document may ask in one place for what it has asked for already. */
  queryRepeats: 100,
  /** Cost of one operation at most, in points: see `FIELD_COST`. */
  operationCost: 50_000,
  /** Points a credential may save up, and how many it gets back in a second. */
  budgetPoints: 200_000,
  budgetRestoredPerSecond: 20_000,
  /** The share of them for callers without a credential, by address: one in so many. */
  strangersShare: 20,
  /** Callers whose budgets are remembered. */
  budgetsKept: 10_000,
  /** Answer time of one operation in milliseconds. */
  operationMs: 4_800,
  /** Claims in one `submitClaims`. */
  batchClaims: 100,
  /** Lines of one claim or basket. */
  claimLines: 100,
  /** Diagnoses of one claim. */
  diagnoses: 20,
  /** Files that one claim, answer or appeal may name. */
  attachments: 20,
  /** Largest file in bytes. */
  fileBytes: 10_000_000,
  /** How long one upload may take, and how long it may be silent, in milliseconds: what came stays. */
  uploadMs: 120_000,
  uploadSilenceMs: 20_000,
  /** Uploads under way at once: of one credential, and in all. */
  uploadsOfOne: 4,
  uploadsAtOnce: 64,
  /** How long a file that was begun and not finished is kept, in milliseconds. */
  unfinishedFileMs: 7 * 24 * 3_600_000,
  /** Services of a plan, or prices of a tariff, in one publication. */
  publishedRows: 1_000,
  /** Other names of one provider. */
  aliases: 50,
  /** Rows of one page. */
  pageRows: 100,
  /** Units of one line. */
  lineQuantity: 999,
  /** Rows of one roster, bytes of the body it comes in, and how long applying it may take. */
  rosterRows: 20_000,
  rosterBodyBytes: 8_000_000,
  rosterMs: 60_000,
  /** Characters of a reference or code. */
  codeCharacters: 64,
  /** Characters of any other string. */
  textCharacters: 2_000,
  /** Characters of a guarantee's token: one that names as many services as a claim has lines. */
  tokenCharacters: 12_000,
  /**
   * Days after the check on which a claim may still quote its guarantee: beyond the slowest claims,
   * of which 95 in 100 come within 110 days (an assumption of the scheme).
   */
  guaranteeDays: 180,
  /** Keys that check guarantees side by side, for rotation. */
  signingKeys: 10,
  /** Seconds for which the public keys may be kept by whoever checks guarantees. */
  publicKeysSeconds: 300,
  /** Providers and days of one mass event. */
  massEventProviders: 20,
  massEventDays: 31,
  /** Waiting claims judged again in one transaction. */
  waitingStep: 100,
  /** How long an act that brings an awaited fact decides claims before it answers, in milliseconds. */
  waitingMs: 2_000,
  /** How often a server looks for waiting claims that a fact has come for, in milliseconds. */
  waitingPauseMs: 30_000,
  /** Times a transaction is tried when another one got in its way. */
  transactionTries: 5,
  /** How long a credential read from the database is trusted, in milliseconds. */
  credentialCacheMs: 4_000,
  /** Credentials kept in memory. */
  credentialCacheSize: 10_000,
  /** Keys of one holder that work side by side, for rotation. */
  liveCredentials: 2,
  /** Years a credential may be good for. */
  credentialYears: 5,
  /** Characters of a person's or organisation's name. */
  nameCharacters: 200,
  /** How long the identity provider may take to tell its keys, in milliseconds. */
  issuerWaitMs: 3_000,
  /** How long its keys are trusted, and how soon an unknown key makes us ask again. */
  issuerKeysMs: 600_000,
  issuerCooldownMs: 30_000,
  /** Seconds its clock may differ from ours, and after which to come again when it is away. */
  issuerClockSeconds: 5,
  issuerRetrySeconds: 2,
  /** Claims that one preparation of remittances takes; the rest waits for the next one. */
  remittanceClaims: 2_000,
  /** Cells of one cost breakdown. */
  costCells: 1_000,
  /** Months of one cost question. */
  costMonths: 240,
  /** Workers of one age and sex that a factory may report. */
  bandWorkers: 100_000,
  /** How far ahead a factory may be closed, and how long ago, in days. */
  closingAheadDays: 366,
  closingBackDays: 31,
  /** Months of one question about a factory's months. */
  factoryMonths: 120,
  /** Months of one question about contributions. */
  contributionMonths: 120,
  /** Payments booked by one act, and how many months ahead of the current one they may be for. */
  contributionsAtOnce: 60,
  contributionMonthsAhead: 12,
  /** Days of one call-back sample, and of one report about charges or the sample of claims. */
  callBackDays: 92,
  reportDays: 1_100,
  /** Candidates of one name search. */
  searchCandidates: 5,
  /** Validity of a candidate handle in milliseconds. */
  candidateMs: 24 * 3_600_000,
  /** Times in an hour a credential may ask for somebody who is not there before it is alarmed. */
  missesPerWindow: 200,
  missesWindowMs: 3_600_000,
  /** Credentials whose misses are remembered. */
  missesKept: 10_000,
  /** Audit entries written by one insert, and how many may wait for theirs. */
  auditGroup: 500,
  auditWaiting: 10_000,
  /** Database time of one statement in milliseconds. */
  statementMs: 4_000,
  /** How long a request waits for a database connection, in milliseconds. */
  connectionWaitMs: 4_000,
  /** After how long without a byte a database connection, or a transaction on one, is given up. */
  connectionSilenceMs: 10_000,
  /** How long a stopping server says that it is not ready before it takes no more requests. */
  drainNoticeMs: 500,
  /** How long a stopping server waits for requests under way, in milliseconds. */
  drainMs: 10_000,
} as const;
