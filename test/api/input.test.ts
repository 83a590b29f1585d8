import { buildSchema } from "graphql";
import { readFileSync } from "node:fs";
import path from "node:path";
import { POLICY, type Role } from "../../src/access";
import { accepted, claimInput, count, dayGiver, submit, submitAll } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { ENDLESS_NUMBERS, LITERALS, NO_ENUM, NONE_OF, REFUSED, TEXTS, UNCLEAN } from "./input.data";
import { leavesIn, type Leaf } from "./leaves";
import { bearer, BY_STATUS, codesOf, JSON_TYPE, send, sendBody, type Whole } from "./sending";

const ROLES: readonly Role[] = [
  "DESK",
  "AUDITOR",
  "ADMINISTRATOR",
  "SENIOR_REVIEWER",
  "ENROLMENT_OFFICER",
  "FINANCE",
];
const day = dayGiver("2026-01-02");
let world: World;
let desk: string;
const keys = new Map<Role, string>();

beforeAll(async () => {
  world = await openWorld();
  for (const role of ROLES) keys.set(role, await world.key(role, "120104"));
  desk = keys.get("DESK") ?? "";
});
afterAll(() => world.close());

const committed = path.join(__dirname, "..", "..", "schema", "schema.graphql");
/** A batch has the claims of `submitClaim`. */
const LEAVES = leavesIn(buildSchema(readFileSync(committed, "utf8"))).filter(
  ({ path: [, inner] }) => inner !== "claims",
);
const FIELDS = [...new Set(LEAVES.map(({ field }) => field))];

const keyFor = (field: string): string => {
  const role = ROLES.find((one) => POLICY[field]?.includes(one));
  return keys.get(role ?? "DESK") ?? "";
};
const put = ({ field, query, variables }: Leaf, value: unknown) =>
  send(world, keyFor(field), query, variables(value));

/** What was not refused, by place and value. */
async function notRefused(leaf: Leaf, values: readonly unknown[]): Promise<string[]> {
  const answers = await Promise.all(values.map((value) => put(leaf, value)));
  return values
    .filter((_, index) => codesOf(answers[index] as Whole<unknown>)[0] !== "BAD_USER_INPUT")
    .map((value) => `${leaf.path.join(".")}: ${JSON.stringify(value)}`);
}

describe.each(FIELDS)("%s", (field) => {
  const leaves = LEAVES.filter((leaf) => leaf.field === field);

  test("takes no text that is not clean or too long, in no place", async () => {
    const texts = leaves.filter(({ type }) => type === "String" || type === "ID");
    for (const leaf of texts) {
      const own = leaf.path.at(-1) === "guaranteeToken" ? UNCLEAN.slice(0, -1) : UNCLEAN;
      expect(
        await notRefused(
          leaf,
          own.map(([, text]) => text),
        ),
      ).toEqual([]);
    }
  });

  test("takes nothing that is no value of its type, in no place", async () => {
    for (const leaf of leaves) {
      expect(await notRefused(leaf, NONE_OF[leaf.type] ?? NO_ENUM)).toEqual([]);
    }
    expect(await count(world, "claim")).toBe(0);
  });
});

test("numbers without end are refused wherever a number is asked for", async () => {
  for (const leaf of LEAVES.filter(({ type }) => type === "Int" || type === "Float")) {
    for (const number of ENDLESS_NUMBERS) {
      const body = JSON.stringify({ query: leaf.query, variables: leaf.variables("HERE") });
      const headers = { ...JSON_TYPE, ...BY_STATUS, ...bearer(keyFor(leaf.field)) };
      const answer = await sendBody(world, headers, body.replace('"HERE"', number));
      expect([leaf.path, codesOf(answer)]).toEqual([leaf.path, ["BAD_USER_INPUT"]]);
    }
  }
});

test.each(REFUSED)(
  "%s: the claim is refused by its place, nothing is stored, and its reference is free",
  async (name, part, code, place) => {
    const before = await count(world, "claim");
    const input = claimInput(`R ${name}`, { admittedOn: day() });
    const { claim, conflict, errors } = await submit(world, desk, { ...input, ...part });
    expect([claim, conflict]).toEqual([null, null]);
    expect(errors.map((error) => [error.code, error.path.join(".")])).toContainEqual([code, place]);
    expect(errors.filter(({ remedy }) => !remedy?.text)).toEqual([]);
    expect(await count(world, "claim")).toBe(before);
    const again = await submit(world, desk, input);
    expect([accepted(again).providerReference, again.replayed]).toEqual([`R ${name}`, false]);
  },
);

test("a batch's totals are amounts, too", async () => {
  for (const amount of ["-1", "0.001", "9".repeat(20)]) {
    const claims = [claimInput("TOTAL", { admittedOn: day() })];
    const sent = { claims, controlCount: 1, controlTotal: { amount, currency: "USD" } };
    const { results, errors } = await submitAll(world, desk, sent);
    expect([results, errors.map(({ code }) => code)]).toEqual([[], ["INT-002"]]);
  }
  expect(await count(world, "claim", "TOTAL")).toBe(0);
});

const literal = (reference: string, text = '"cough"') => `mutation { submitClaim(input: {
  providerReference: ${reference} member: { memberNumber: "${WHO.covered}" } visitKind: OUTPATIENT
  admittedOn: "2026-06-10" diagnoses: [] diagnosisText: ${text}
  lines: [{ service: "OPD", quantity: 1, providerLineReference: ${text}, charge: { amount: "6000", currency: KHR } }]
}) { claim { ...C } errors { code } } } ${ECHO}`;
const ECHO = `fragment C on Claim { providerReference diagnoses { text } lines { providerLineReference } }`;

test.each(LITERALS)("%s in a document is refused", async (_, proper, instead, code) => {
  const before = await count(world, "claim");
  const document = literal('"LIT"').replace(proper, () => instead);
  const answer = await send(world, desk, document);
  expect([codesOf(answer)[0], answer.data]).toEqual([code, null]);
  expect(await count(world, "claim")).toBe(before);
  expect(await count(world, "claim", "LIT")).toBe(0);
});

interface Echo {
  claim: {
    providerReference: string;
    diagnoses: { text: string }[];
    lines: { providerLineReference: string }[];
  } | null;
}

describe.each(TEXTS)("%s", (_, text) => {
  const wanted = Buffer.from(text.normalize("NFC"));
  const expectEcho = (answer: Whole<unknown>, { claim }: Echo, reference: string) => {
    expect(answer.errors).toEqual([]);
    expect(Buffer.from(claim?.providerReference ?? "")).toEqual(Buffer.from(reference));
    for (const echoed of [claim?.diagnoses[0]?.text, claim?.lines[0]?.providerLineReference]) {
      expect(Buffer.from(echoed ?? "")).toEqual(wanted);
    }
  };
  /** Every character by its escape. */
  const escaped = `"${[...text].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join("")}"`;

  test.each([
    ["as it is", (written: string) => written],
    ["decomposed", (written: string) => written.normalize("NFD")],
  ])("comes back byte for byte, sent in variables %s", async (how, write) => {
    const parts = {
      diagnosisText: write(text),
      lines: [{ service: "OPD", providerLineReference: write(text) }],
    };
    const input = claimInput(write(`${how} <${text}>`), {
      admittedOn: day(),
      diagnoses: [],
      ...parts,
    });
    const query = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { claim { ...C } } } ${ECHO}`;
    const answer = await send<{ submitClaim: Echo }>(world, desk, query, { input });
    expectEcho(
      answer,
      answer.data?.submitClaim ?? { claim: null },
      `${how} <${text.normalize("NFC")}>`,
    );
  });

  test("comes back byte for byte, written into a document", async () => {
    const reference = `lit <${text.normalize("NFC")}>`;
    const sent = `"lit <${escaped.slice(1, -1)}>"`;
    for (const document of [
      literal(sent, escaped),
      literal(JSON.stringify(reference), JSON.stringify(text)),
    ]) {
      const answer = await send<{ submitClaim: Echo }>(world, desk, document);
      expectEcho(answer, answer.data?.submitClaim ?? { claim: null }, reference);
    }
  });

  test("is found and comes back byte for byte by GET", async () => {
    const reference = `lit <${text.normalize("NFC")}>`;
    const asked = [
      {
        query: `query($r: String) { claim(providerReference: $r) { ...C } } ${ECHO}`,
        variables: JSON.stringify({ r: `lit <${text}>` }),
      },
      { query: `{ claim(providerReference: "lit <${escaped.slice(1, -1)}>") { ...C } } ${ECHO}` },
    ];
    for (const parameters of asked) {
      const url = `/graphql?${new URLSearchParams(parameters).toString()}`;
      const reply = await world.app.inject({ method: "GET", url, headers: bearer(desk) });
      const { data, errors = [] } = reply.json<{ data: Echo; errors?: [] }>();
      expectEcho({ errors } as unknown as Whole<unknown>, data, reference);
    }
  });
});
