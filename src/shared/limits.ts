/** Every bound of the system in one place; sources: the limits of the trust design. */
export const LIMITS = {
  /** Largest request body in bytes. */
  bodyBytes: 1_000_000,
  /** Tokens of one GraphQL document. */
  documentTokens: 1_000,
  /** Levels, aliases and directives of one operation. */
  queryDepth: 10,
  queryAliases: 15,
  queryDirectives: 5,
  /** Claims in one `submitClaims`. */
  batchClaims: 100,
  /** Lines of one claim or basket. */
  claimLines: 100,
  /** Diagnoses of one claim. */
  diagnoses: 20,
  /** Rows of one page. */
  pageRows: 100,
  /** Units of one line. */
  lineQuantity: 999,
  /** Characters of a reference or code. */
  codeCharacters: 64,
  /** Characters of any other string. */
  textCharacters: 2_000,
  /** Times a transaction is tried when another one got in its way. */
  transactionTries: 5,
  /** How long a credential read from the database is trusted, in milliseconds. */
  credentialCacheMs: 4_000,
  /** Credentials kept in memory. */
  credentialCacheSize: 10_000,
  /** Cells of one cost breakdown. */
  costCells: 1_000,
  /** Months of one cost question. */
  costMonths: 240,
  /** Candidates of one name search. */
  searchCandidates: 5,
  /** Validity of a candidate handle in milliseconds. */
  candidateMs: 24 * 3_600_000,
  /** Database time of one statement in milliseconds. */
  statementMs: 4_000,
  /** How long a request waits for a database connection, in milliseconds. */
  connectionWaitMs: 4_000,
  /** How long a stopping server waits for requests under way, in milliseconds. */
  drainMs: 10_000,
} as const;
