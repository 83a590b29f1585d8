export const ISSUE = `mutation($input: IssueCredentialInput!) { issueCredential(input: $input) {
  key credential { id person revokedAt }
  errors { code path message remedy { action by } } } }`;

export const REVOKE = `mutation($input: RevokeCredentialInput!) { revokeCredential(input: $input) {
  credential { id person revokedAt } errors { code path message } } }`;

const desk = { role: "DESK", providerCode: "120104" };
const union = { role: "STAKEHOLDER", audience: "UNION" };
const employer = { role: "STAKEHOLDER", audience: "EMPLOYER", factoryCode: "F01" };

/** Each differs in one thing from a request that is granted; which field is refused, in which words. */
export const REFUSED_REQUESTS: readonly [
  because: string,
  input: object,
  field: string,
  words: string,
][] = [
  ["the person is blank", { person: " " }, "person", "it is blank"],
  ["nothing of the person can be seen", { person: "\u200b" }, "person", "it is blank"],
  ["the person is too long", { person: "x".repeat(201) }, "person", "200 characters"],
  ["the organisation is blank", { organisation: "" }, "organisation", "it is blank"],
  [
    "the organisation is too long",
    { organisation: "x".repeat(201) },
    "organisation",
    "200 characters",
  ],
  ["a desk has no provider", { role: "DESK" }, "providerCode", "a DESK needs a provider"],
  [
    "a desk's provider is null",
    { ...desk, providerCode: null },
    "providerCode",
    "needs a provider",
  ],
  [
    "nobody has the provider's code",
    { ...desk, providerCode: "999999" },
    "providerCode",
    "no provider has",
  ],
  [
    "the provider's code is empty",
    { ...desk, providerCode: "" },
    "providerCode",
    "no provider has",
  ],
  ["another than a desk has a provider", { providerCode: "120104" }, "providerCode", "only a DESK"],
  ["a stakeholder has no audience", { role: "STAKEHOLDER" }, "audience", "needs an audience"],
  [
    "another than a stakeholder has an audience",
    { audience: "NSSF" },
    "audience",
    "only a STAKEHOLDER",
  ],
  [
    "an employer has no factory",
    { ...employer, factoryCode: null },
    "factoryCode",
    "needs a factory",
  ],
  [
    "nobody has the factory's code",
    { ...employer, factoryCode: "F99" },
    "factoryCode",
    "no factory has",
  ],
  [
    "another than an employer has a factory",
    { ...union, factoryCode: "F01" },
    "factoryCode",
    "only the audience EMPLOYER",
  ],
  ["it ended yesterday", { expiresOn: "2026-06-14" }, "expiresOn", "in the past"],
  ["it ends a day too late", { expiresOn: "2031-06-16" }, "expiresOn", "more than 5 years ahead"],
];
