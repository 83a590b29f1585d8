import { WHO } from "../kit/seed.data";
import { canary, khmerCanary, numberCanary } from "./canary.kit";
import { graphql, type Sent } from "./sending.kit";

/** Keys of the roles that the paths need. */
export interface Keys {
  desk: string;
  officer: string;
  auditor: string;
  administrator: string;
}

/** One path a caller's words can take, with what shows that it was taken. */
export interface Path {
  name: string;
  sent: (keys: Keys) => Sent;
  status: number;
  /** What the answer says. */
  answer: RegExp;
  /** What the line of the request says. */
  line: object;
}

const ok = (rootField: string) => ({ outcome: "OK", rootFields: [rootField], route: "/graphql" });
const invalid = { outcome: "GRAPHQL_VALIDATION_FAILED", rootFields: [] };
const badInput = { outcome: "BAD_USER_INPUT" };

const ELIGIBILITY = `query($input: EligibilityInput!) { eligibility(input: $input) { status errors { code } } }`;
const eligibility = (member: object, rest: object = {}) => ({
  status: 200,
  sent: ({ desk }: Keys) =>
    graphql(desk, ELIGIBILITY, { input: { member, serviceDate: "2026-06-15", ...rest } }),
  line: { ...ok("eligibility"), kind: "query", role: "DESK" },
});

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { claimNumber status } errors { code path } } }`;
const submission = (rest: object) => ({
  status: 200,
  sent: ({ desk }: Keys) =>
    graphql(desk, SUBMIT, {
      input: {
        providerReference: canary("reference"),
        member: { memberNumber: WHO.covered },
        visitKind: "OUTPATIENT",
        admittedOn: "2026-06-10",
        diagnoses: [],
        diagnosisText: canary("diagnosis"),
        lines: [{ service: "OPD", providerLineReference: canary("line-reference") }],
        ...rest,
      },
    }),
  line: { ...ok("submitClaim"), kind: "mutation", role: "DESK" },
});

const PATIENT = {
  name: canary("patient"),
  nameKhmer: khmerCanary(1),
  phone: numberCanary(1),
  factoryName: canary("patient-factory"),
  birthYear: 1995,
};

/** What callers mean to say, about members above all. */
const ARGUMENTS: Path[] = [
  ...[canary("name"), khmerCanary(2)].map((name) => ({
    name: `a search for the name ${name}`,
    sent: ({ desk }: Keys) =>
      graphql(
        desk,
        "query($input: MemberSearchInput!) { memberSearch(input: $input) { candidates { score } } }",
        { input: { name, factoryCode: canary("factory-code") } },
      ),
    status: 200,
    answer: /"candidates":\[\]/,
    line: ok("memberSearch"),
  })),
  {
    name: "a question by member number",
    ...eligibility({ memberNumber: numberCanary(2) }, { patientAsSeen: PATIENT }),
    answer: /UNKNOWN|NOT_FOUND|"status":/,
  },
  {
    name: "a question by national ID",
    ...eligibility({ nationalId: numberCanary(3) }),
    answer: /"status":/,
  },
  {
    name: "a question by factory badge",
    ...eligibility({
      factoryBadge: { factoryCode: canary("badge-factory"), badge: canary("badge") },
    }),
    answer: /"status":/,
  },
  {
    name: "a question by a candidate's handle",
    ...eligibility({ candidate: canary("candidate") }),
    answer: /"status":/,
  },
  {
    name: "a question by a guarantee's number",
    ...eligibility({ guaranteeNumber: canary("guarantee") }),
    answer: /"code":"ELG-001"/,
  },
  {
    name: "a claim that is taken in",
    ...submission({
      patientAsSeen: PATIENT,
      referral: {
        date: "2026-06-01",
        fromProviderCode: canary("referrer"),
        letterNumber: canary("letter"),
      },
    }),
    answer: /"claim":\{"claimNumber":/,
  },
  {
    name: "a claim that is refused",
    ...submission({
      providerReference: canary("reference-refused"),
      guaranteeToken: canary("token"),
      diagnoses: [canary("code")],
      attachments: [{ kind: canary("kind"), fileName: canary("file"), sha256: canary("hash") }],
    }),
    answer: /"claim":null,"errors":\[\{"code":"INT-/,
  },
  {
    name: "an answer to a question nobody asked",
    sent: ({ desk }) =>
      graphql(
        desk,
        `
          mutation ($input: AnswerInformationRequestInput!) {
            answerInformationRequest(input: $input) {
              errors {
                code
                message
              }
            }
          }
        `,
        {
          input: {
            requestId: canary("question-id"),
            answer: canary("answer"),
            attachments: [{ kind: canary("answer-kind"), sha256: canary("answer-file") }],
          },
        },
      ),
    status: 200,
    answer: /no question has this id/,
    line: ok("answerInformationRequest"),
  },
  {
    name: "a claim by its reference",
    sent: ({ desk }) =>
      graphql(desk, `{ claim(providerReference: "${canary("asked-reference")}") { id } }`),
    status: 200,
    answer: /"claim":null/,
    line: ok("claim"),
  },
  {
    name: "a node's id",
    sent: ({ desk }) => graphql(desk, `{ node(id: "${canary("node")}") { id } }`),
    status: 200,
    answer: /"node":null/,
    line: ok("node"),
  },
  {
    name: "a cursor",
    sent: ({ desk }) =>
      graphql(desk, `{ claims(after: "${canary("cursor")}") { edges { cursor } } }`),
    status: 200,
    answer: /BAD_USER_INPUT/,
    line: { ...badInput, rootFields: ["claims"] },
  },
  {
    name: "the audit's filter",
    sent: ({ auditor }) =>
      graphql(
        auditor,
        `{ auditTrail(filter: { memberNumber: "${canary("audited")}" }) { edges { cursor } } }`,
      ),
    status: 200,
    answer: /"edges":\[\]/,
    line: { ...ok("auditTrail"), role: "AUDITOR" },
  },
  {
    name: "a text with half a character",
    sent: ({ desk }) =>
      graphql(desk, ELIGIBILITY, {
        input: { member: { candidate: `${canary("half")}\ud800` }, serviceDate: "2026-06-15" },
      }),
    status: 200,
    answer: /half a character/,
    line: { ...badInput, rootFields: ["eligibility"] },
  },
  {
    name: "a root field the role may not use",
    sent: ({ desk }) => graphql(desk, `{ member(memberNumber: "${canary("forbidden")}") { id } }`),
    status: 200,
    answer: /FORBIDDEN/,
    line: { outcome: "FORBIDDEN", rootFields: ["member"], role: "DESK" },
  },
];

/** What GraphQL itself refuses, with the caller's words in its messages. */
const DOCUMENTS: Path[] = [
  ...[
    ["a field nobody knows", `{ ${canary("field").replace("-", "_")} }`],
    ["an argument nobody knows", `{ viewer(a: "${canary("argument")}") { person } }`],
    ["an enum's value nobody knows", "{ ruleCatalogue(family: kanari_enum) { code } }"],
    ["a directive nobody knows", "{ viewer @kanari_directive { person } }"],
    ["a fragment nobody knows", "{ ...kanari_fragment }"],
    ["a type nobody knows", "query($a: kanari_type) { viewer { person } }"],
  ].map(([name = "", query = ""]) => ({
    name,
    sent: ({ desk }: Keys) => graphql(desk, query),
    status: 200,
    answer: /GRAPHQL_VALIDATION_FAILED/,
    line: invalid,
  })),
  {
    name: "a document that cannot be parsed",
    sent: ({ desk }) => graphql(desk, `{ viewer { ${canary("unparsed")}"`),
    status: 200,
    answer: /GRAPHQL_PARSE_FAILED/,
    line: { outcome: "GRAPHQL_PARSE_FAILED", rootFields: [] },
  },
  {
    name: "a variable of the wrong type",
    sent: ({ desk }) =>
      graphql(desk, ELIGIBILITY, {
        input: { member: canary("variable"), serviceDate: canary("date") },
      }),
    status: 200,
    answer: /BAD_USER_INPUT/,
    line: { ...badInput, rootFields: ["eligibility"] },
  },
  {
    name: "an operation's name, aliases, and extensions",
    sent: ({ desk }) =>
      graphql(
        desk,
        "query kanari_operation { kanari_alias: viewer { kanari_inner: person } }",
        { [canary("spare")]: canary("spare-value") },
        { operationName: "kanari_operation", extensions: { trace: canary("extension") } },
      ),
    status: 200,
    answer: /"kanari_alias":\{"kanari_inner":/,
    line: ok("viewer"),
  },
  {
    name: "the name of an operation that is not there",
    sent: ({ desk }) =>
      graphql(desk, "query a { viewer { person } }", {}, { operationName: canary("missing") }),
    status: 200,
    answer: /BAD_USER_INPUT/,
    line: { ...badInput, rootFields: [] },
  },
  {
    name: "a question in the address",
    sent: ({ desk }) => ({
      method: "GET",
      path: `/graphql?query=%7B%20viewer%20%7B%20${"kanari_in_address"}%3A%20person%20%7D%20%7D&variables=${encodeURIComponent(JSON.stringify({ a: canary("in-address") }))}`,
      headers: { authorization: `Bearer ${desk}` },
    }),
    status: 200,
    answer: /"kanari_in_address":/,
    line: { ...ok("viewer"), method: "GET" },
  },
];

/** Every path that ends in GraphQL. */
export const PATHS: readonly Path[] = [...ARGUMENTS, ...DOCUMENTS];
for (const word of ["enum", "directive", "fragment", "type", "operation", "alias", "inner"]) {
  canary(word);
}
