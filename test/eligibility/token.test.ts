import fc from "fast-check";
import { createLocalJWKSet, jwtVerify } from "jose";
import { Guarantees } from "../../src/eligibility";
import { startOfDay } from "../../src/shared/dates";
import { LIMITS } from "../../src/shared/limits";
import { publicKeySet } from "../../src/shared/signing-keys";
import { GUARANTEE_KEY, OTHER_KEY } from "../kit/guarantee-keys";
import {
  content,
  FORGERIES,
  GIVEN,
  guarantees,
  LATER,
  MEMBER,
  PROMISE,
  signed,
  token,
} from "./forgeries.kit";

const TOLD = {
  number: "7K2M9QX1",
  memberPseudonym: guarantees.pseudonymOf(MEMBER),
  providerCode: "120104",
  services: ["OPD", "EMG"],
  episode: false,
  serviceDate: "2026-06-15",
  planCode: "HIP",
  planVersion: 2,
  validUntil: "2026-12-12",
};

test("a token tells what was promised, of services and of an episode", async () => {
  expect(await guarantees.read(await token(), LATER)).toEqual({ promise: TOLD });
  const episode = { services: [], episode: true };
  const stay = await guarantees.sign({ ...PROMISE, ...episode }, GIVEN);
  expect(await guarantees.read(stay, LATER)).toEqual({ promise: { ...TOLD, ...episode } });
});

test("anybody checks it offline with the public keys; of the member it has a pseudonym alone", async () => {
  const keys = createLocalJWKSet(publicKeySet([GUARANTEE_KEY]));
  const { payload } = await jwtVerify(await token(), keys, { issuer: "hip", currentDate: LATER });
  expect(payload).toEqual({
    iss: "hip",
    jti: "7K2M9QX1",
    sub: expect.stringMatching(/^[\w-]{22}$/) as string,
    provider: "120104",
    services: ["OPD", "EMG"],
    serviceDate: "2026-06-15",
    plan: { code: "HIP", version: 2 },
    iat: GIVEN.now.getTime() / 1_000,
    exp: startOfDay("2026-12-13").getTime() / 1_000,
  });
  expect(JSON.stringify(payload)).not.toContain(MEMBER.slice(-12));
});

test("a member has one pseudonym, another under another secret, and none of another member", () => {
  const again = new Guarantees([OTHER_KEY], "the secret");
  expect(again.pseudonymOf(MEMBER)).toBe(guarantees.pseudonymOf(MEMBER));
  const names = [
    guarantees.pseudonymOf(MEMBER),
    guarantees.pseudonymOf(PROMISE.providerId),
    new Guarantees([GUARANTEE_KEY], "another secret").pseudonymOf(MEMBER),
  ];
  expect(new Set(names).size).toBe(3);
});

test("a new key put first signs from then on; tokens of the old one hold while it is told", async () => {
  const old = await token();
  const rotated = new Guarantees([OTHER_KEY, GUARANTEE_KEY], "the secret");
  const fresh = await rotated.sign(PROMISE, GIVEN);
  expect(await rotated.read(old, LATER)).toEqual({ promise: TOLD });
  expect(await rotated.read(fresh, LATER)).toEqual({ promise: TOLD });
  expect(await guarantees.read(fresh, LATER)).toEqual({ problem: "FORGED" });
  const keys = createLocalJWKSet(publicKeySet([OTHER_KEY, GUARANTEE_KEY]));
  for (const one of [old, fresh]) await jwtVerify(one, keys, { currentDate: LATER });
  const dropped = new Guarantees([OTHER_KEY], "the secret");
  expect(await dropped.read(old, LATER)).toEqual({ problem: "FORGED" });
});

test("it holds to the end of its last day in Phnom Penh, by the clock it is read with", async () => {
  const end = startOfDay("2026-12-13").getTime();
  expect(await guarantees.read(await token(), new Date(end - 1))).toEqual({ promise: TOLD });
  expect(await guarantees.read(await token(), new Date(end))).toEqual({ problem: "EXPIRED" });
});

test("a claim's worth of the longest codes still fits into a token that is read", async () => {
  const code = (index: number) => String(index).padStart(LIMITS.codeCharacters, "X");
  const services = Array.from({ length: LIMITS.claimLines }, (_, index) => code(index));
  const longest = await guarantees.sign({ ...PROMISE, services }, GIVEN);
  expect(longest.length).toBeLessThanOrEqual(LIMITS.tokenCharacters);
  expect(await guarantees.read(longest, LATER)).toEqual({ promise: { ...TOLD, services } });
});

test.each(FORGERIES)("%s is no guarantee, and no crash", async (_, forge) => {
  expect(await guarantees.read(await forge(), LATER)).toEqual({ problem: "FORGED" });
});

test("an expired token that is forged as well is told forged", async () => {
  const long = new Date("2030-01-01T00:00:00Z");
  const forged = await signed(await content(), { by: OTHER_KEY });
  expect(await guarantees.read(forged, long)).toEqual({ problem: "FORGED" });
  expect(await guarantees.read(await token(), long)).toEqual({ problem: "EXPIRED" });
});

test("no single changed character passes", async () => {
  const sound = await token();
  const property = fc.asyncProperty(
    fc.nat(sound.length - 1),
    fc.constantFrom(...'ABCabc019-_.=" \u0000'),
    async (place, character) => {
      const changed = sound.slice(0, place) + character + sound.slice(place + 1);
      const read = await guarantees.read(changed, LATER);
      // Two spellings of the same bits: the last character of a part has spare ones.
      const same = changed
        .split(".")
        .map((part) => Buffer.from(part, "base64url").toString("base64url"))
        .join(".");
      if (same !== sound) expect(read).toEqual({ problem: "FORGED" });
    },
  );
  await fc.assert(property, { numRuns: 500 });
});

test("whatever it is given, it answers", async () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.anything());
  await fc.assert(
    fc.asyncProperty(anything, async (given) => {
      expect(await guarantees.read(given as string, LATER)).toEqual({ problem: "FORGED" });
    }),
  );
});

test("without a key nothing is signed", () => {
  expect(() => new Guarantees([], "s").sign(PROMISE, GIVEN)).toThrow("no key");
});
