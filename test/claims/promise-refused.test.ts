import { speakableNumber } from "../../src/shared/check-digit";
import { LIMITS } from "../../src/shared/limits";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { count, dayGiver } from "./claims.kit";
import {
  another,
  expectRefused,
  problemOf,
  promised,
  quote,
  taken,
  WAYS,
  withCover,
} from "./promised.kit";

const ENDED = "to_day = '2026-02-01'";
let world: World;
let desk: string;
let other: string;
let later: World["ask"];
const day = dayGiver("2026-02-20");

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  other = await world.key("DESK", "120105");
  later = await world.on("2026-07-20");
});
afterAll(() => world.close());

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const partsOf = (token: string) => token.split(".") as [string, string, string];

/** What somebody may make of a good token. */
const BROKEN: [string, (token: string) => string][] = [
  ["torn", (token) => token.slice(0, -5)],
  ["a word", () => "guaranteed"],
  ["empty", () => ""],
  [
    "another content under its signature",
    (token) => {
      const [header, body, signature] = partsOf(token);
      const content = JSON.parse(Buffer.from(body, "base64url").toString()) as object;
      return [header, encoded({ ...content, services: ["OPD", "EMG"] }), signature].join(".");
    },
  ],
  [
    "without an algorithm",
    (token) => {
      const [header, body] = partsOf(token);
      const named = JSON.parse(Buffer.from(header, "base64url").toString()) as object;
      return `${encoded({ ...named, alg: "none" })}.${body}.`;
    },
  ],
  ["as long as any may be", (token) => token.padEnd(LIMITS.tokenCharacters, "A")],
];

test.each(BROKEN)("a token that is %s is told forged, and honours nothing", async (_, spoil) => {
  const { input, guarantee } = await promised(world, desk, { day: day(), way: "token" });
  const spoilt = { ...input, guaranteeToken: spoil(guarantee.token) };
  await withCover(world, ENDED, async () => {
    await expectRefused(world, await taken(later, desk, spoilt), "FORGED");
    // The sound one has not been used up by it.
    expect((await taken(later, desk, another(input))).decision).toBe("APPROVED");
  });
});

test("a forged token harms nobody who is covered: the claim is paid, with a note", async () => {
  const { input } = await promised(world, desk, { day: day(), way: "token" });
  const claim = await taken(later, desk, { ...input, guaranteeToken: "guaranteed" });
  expect([claim.decision, problemOf(claim)]).toEqual(["APPROVED", "FORGED"]);
});

test("a forged token beside a good number is not what the claim stands on: the number is", async () => {
  const { input } = await promised(world, desk, { day: day(), way: "number" });
  await withCover(world, ENDED, async () => {
    const claim = await taken(later, desk, { ...input, guaranteeToken: "guaranteed" });
    expect([claim.decision, problemOf(claim)]).toEqual(["APPROVED", null]);
  });
});

test.each(WAYS)("a promise after its last day is expired, quoted by %s", async (way) => {
  const { input, guarantee } = await promised(world, desk, { day: day(), way });
  expect(guarantee.validUntil).toBe("2026-12-12");
  const lastDay = await world.on("2026-12-12");
  const dayAfter = await world.on("2026-12-13");
  await withCover(world, ENDED, async () => {
    await expectRefused(world, await taken(dayAfter, desk, another(input)), "EXPIRED");
    expect((await taken(lastDay, desk, input)).decision).toBe("APPROVED");
  });
});

test("another provider's promise is not this one's", async () => {
  const { input } = await promised(world, desk, { day: "2026-06-02", way: "token" });
  await withCover(world, ENDED, async () => {
    await expectRefused(world, await taken(later, other, input), "OTHER_PROVIDER");
    expect((await taken(later, desk, input)).decision).toBe("APPROVED");
  });
});

test("another member's promise is not this one's", async () => {
  const { input } = await promised(world, desk, { day: "2026-06-10", way: "token" });
  const stolen = another(input, { member: { memberNumber: WHO.ended } });
  await expectRefused(world, await taken(later, desk, stolen), "OTHER_MEMBER");
  const nobody = another(input, {
    member: { unidentified: true },
    patientAsSeen: { name: "Sok Dara", birthYear: 1995 },
  });
  const waits = await taken(later, desk, nobody);
  expect([waits.status, problemOf(waits)]).toEqual(["PENDED", "OTHER_MEMBER"]);
});

const NEVER_GIVEN = speakableNumber([7, 6, 5, 4, 3, 2, 1]);
const MISTYPED = NEVER_GIVEN.slice(0, -1) + (NEVER_GIVEN.endsWith("Z") ? "Y" : "Z");

test.each([
  ["nobody was given", NEVER_GIVEN],
  ["whose check character is wrong", MISTYPED],
])(
  "a number %s names nobody: refused, with what to do, and nothing is stored",
  async (_, number) => {
    const before = await count(world, "claim");
    const { input } = await promised(world, desk, { day: day(), way: "token" });
    const { guaranteeToken: __, ...bare } = input as { guaranteeToken?: string };
    const asked = another(bare, { member: { guaranteeNumber: number } });
    const { claim, errors } = await quote(later, desk, asked);
    expect(claim).toBeNull();
    expect(errors).toMatchObject([{ code: "ELG-001", path: ["member", "guaranteeNumber"] }]);
    expect(errors[0]?.remedy?.text).toMatch(/\w+ \w+/);
    expect(await count(world, "claim")).toBe(before);
  },
);

test("a number nobody was given, of a patient who is described, waits and says both", async () => {
  const { input } = await promised(world, desk, { day: day(), way: "number" });
  const claim = await taken(
    later,
    desk,
    another(input, {
      member: { guaranteeNumber: NEVER_GIVEN },
      patientAsSeen: { name: "Sok Dara", birthYear: 1995 },
    }),
  );
  expect([claim.status, problemOf(claim)]).toEqual(["PENDED", "UNKNOWN"]);
});

const SUBMIT = "mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }";
const BATCH =
  "mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) { accepted refused } }";

test.each([
  ["of 12,001 characters", LIMITS.tokenCharacters + 1, 200, "BAD_USER_INPUT"],
  ["of 1 MB", 1_000_000, 413, "BAD_USER_INPUT"],
])("a token %s is refused as a fault of the document, and nothing is stored", async (...told) => {
  const [, size, status, code] = told;
  const before = [await count(world, "claim"), await count(world, "intake_attempt")];
  const { input } = await promised(world, desk, { day: day(), way: "token" });
  const long = { ...input, guaranteeToken: "A".repeat(size) };
  for (const [query, variables] of [
    [SUBMIT, { input: long }],
    [BATCH, { input: { claims: [long] } }],
  ] as const) {
    const answer = await world.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${desk}` },
      payload: { query, variables },
    });
    const { errors } = answer.json<{ errors: { extensions: { code: string } }[] }>();
    expect([answer.statusCode, errors.map(({ extensions }) => extensions.code)]).toEqual([
      status,
      [code],
    ]);
  }
  expect([await count(world, "claim"), await count(world, "intake_attempt")]).toEqual(before);
});
