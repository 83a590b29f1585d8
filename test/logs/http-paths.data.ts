import { LIMITS } from "../../src/shared/limits";
import { canary, keep } from "./canary.kit";
import { graphql } from "./sending.kit";
import type { Path } from "./paths.data";

const VIEWER = "{ viewer { person } }";
const refused = { outcome: "BAD_USER_INPUT" };
const json = (body: string) => () => ({ body });

/** What is sent beside GraphQL: bodies, addresses and headers. */
export const HTTP_PATHS: readonly Path[] = [
  {
    name: "a body that is no JSON",
    sent: json(`{"query": ${canary("no-json")}`),
    status: 400,
    answer: /not valid JSON/,
    line: { ...refused, route: "/graphql" },
  },
  {
    name: "a body that reaches for prototypes",
    sent: json(`{"__proto__": {"a": "${canary("prototype")}"}}`),
    status: 400,
    answer: /BAD_USER_INPUT/,
    line: refused,
  },
  {
    name: "a body without a question",
    sent: json(`{"${canary("no-question")}": 1}`),
    status: 400,
    answer: /BAD_USER_INPUT/,
    line: refused,
  },
  {
    name: "a body that is too large for GraphQL",
    sent: ({ desk }) =>
      graphql(desk, VIEWER, { a: canary("large").padEnd(LIMITS.bodyBytes + 1, "x") }),
    status: 413,
    answer: /larger than/,
    line: { ...refused, rootFields: ["viewer"] },
  },
  {
    name: "a body that is too large to be read",
    // Its length is told before it: the answer may come, and the line be cut, while it is being sent.
    sent: () => ({
      headers: { "content-length": String(LIMITS.rosterBodyBytes + 1) },
      body: canary("too-large"),
    }),
    status: 413,
    answer: /larger than/,
    line: refused,
  },
  {
    name: "a body of another kind",
    sent: () => ({
      headers: { "content-type": `text/${canary("media-type")}` },
      body: canary("other-body"),
    }),
    status: 415,
    answer: /application\/json/,
    line: refused,
  },
  {
    name: "a page nobody knows",
    sent: () => ({ method: "GET", path: `/${canary("page")}/members?name=${canary("query")}` }),
    status: 404,
    answer: /no such page/,
    line: refused,
  },
  {
    name: "an advice nobody has",
    sent: ({ desk }) => ({
      method: "GET",
      path: `/remittances/${canary("advice")}/advice.csv?language=${canary("language")}`,
      headers: { authorization: `Bearer ${desk}` },
    }),
    status: 404,
    answer: /no such remittance/,
    line: { ...refused, route: "/remittances/:number/advice.csv", role: "DESK" },
  },
  {
    name: "an advice for nobody's key",
    sent: () => ({
      method: "GET",
      path: `/remittances/${canary("stranger")}/advice.html`,
      headers: { authorization: `Bearer ${keep(`hip_test_kanari1key_${"k".repeat(43)}`)}` },
    }),
    status: 401,
    answer: /UNAUTHENTICATED/,
    line: { outcome: "UNAUTHENTICATED", route: "/remittances/:number/advice.html" },
  },
  {
    name: "an address that cannot be read",
    sent: () => ({ method: "GET", path: `/${canary("bad-address")}/%zz` }),
    status: 400,
    answer: /not well formed/,
    line: refused,
  },
  {
    name: "a method nobody knows",
    sent: () => ({ method: "PROPFIND", path: `/${canary("propfind")}` }),
    status: 404,
    answer: /no such page/,
    line: refused,
  },
  {
    name: "a key that is nobody's",
    sent: () => graphql(keep(`hip_test_kanari0key_${"k".repeat(43)}`), VIEWER),
    status: 200,
    answer: /UNAUTHENTICATED/,
    line: { outcome: "UNAUTHENTICATED", rootFields: ["viewer"] },
  },
  {
    name: "a credential of no known form",
    sent: () => graphql(`${canary("token-form")}.e30.x`, VIEWER),
    status: 200,
    answer: /UNAUTHENTICATED/,
    line: { outcome: "UNAUTHENTICATED" },
  },
  {
    name: "headers of every sort",
    sent: ({ desk }) => {
      const { body = "" } = graphql(desk, VIEWER);
      const names = "accept-language user-agent x-request-id referer cookie x-forwarded-for";
      const more = "x-kanari-header apollo-require-preflight traceparent origin";
      const headers = `${names} ${more}`
        .split(" ")
        .map((name) => [name, canary(`header-${name}`)] as const);
      return {
        headers: { ...Object.fromEntries(headers), authorization: `Bearer ${desk}` },
        body,
      };
    },
    status: 200,
    answer: /"person":/,
    line: { outcome: "OK", rootFields: ["viewer"] },
  },
  {
    name: "a file under an address that is no hash",
    sent: ({ desk }) => ({
      method: "PUT",
      path: `/attachments/${canary("file-address")}`,
      headers: { authorization: `Bearer ${desk}`, "content-range": canary("content-range") },
      body: canary("file-body"),
    }),
    status: 400,
    answer: /64 hexadecimal digits/,
    line: { ...refused, route: "/attachments/:hash", role: "DESK" },
  },
  {
    name: "a file that is no file",
    sent: ({ desk }) => ({
      method: "PUT",
      path: `/attachments/${"a".repeat(64)}`,
      headers: { authorization: `Bearer ${desk}`, "content-type": `text/${canary("file-type")}` },
      body: canary("other-file"),
    }),
    status: 422,
    answer: /do not have the hash/,
    line: { ...refused, route: "/attachments/:hash", role: "DESK" },
  },
  {
    name: "a file that nobody may read",
    sent: ({ officer }) => ({
      method: "GET",
      path: `/attachments/${"a".repeat(64)}?name=${canary("file-query")}`,
      headers: { authorization: `Bearer ${officer}` },
    }),
    status: 403,
    answer: /may not GET files/,
    line: { outcome: "FORBIDDEN", route: "/attachments/:hash", role: "ENROLMENT_OFFICER" },
  },
  {
    name: "a host that is no host",
    sent: ({ desk }) => {
      const sent = graphql(desk, VIEWER);
      return { ...sent, headers: { ...sent.headers, host: `${canary("host")} ^^` } };
    },
    status: 400,
    answer: /BAD_USER_INPUT/,
    line: refused,
  },
  {
    name: "a header that is too large",
    sent: () => ({ headers: { "x-large": canary("large-header").padEnd(20_000, "x") }, body: "" }),
    status: 431,
    answer: /not well formed/,
    line: refused,
  },
];
