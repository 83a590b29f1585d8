import { makeSigningKey, publicKeySet, readSigningKeys } from "../../src/shared/signing-keys";
import { GUARANTEE_KEY, OTHER_KEY } from "../kit/guarantee-keys";

const listed = (...keys: object[]): string => JSON.stringify(keys);

test("keys are read in the order they are told, and what else they say is left", () => {
  const told = listed({ ...OTHER_KEY, use: "sig" }, GUARANTEE_KEY);
  expect(readSigningKeys(told)).toEqual([OTHER_KEY, GUARANTEE_KEY]);
});

test.each([
  ["no JSON", "key"],
  ["no list", JSON.stringify(GUARANTEE_KEY)],
  ["no key", "[]"],
  ["nothing for a key", "[null]"],
  ["a key without its private part", listed({ ...GUARANTEE_KEY, d: undefined })],
  ["a private part that is cut off", listed({ ...GUARANTEE_KEY, d: GUARANTEE_KEY.d.slice(1) })],
  ["a public part of another key", listed({ ...GUARANTEE_KEY, x: OTHER_KEY.x })],
  ["a public part that is empty", listed({ ...GUARANTEE_KEY, x: "" })],
  ["a key without a name", listed({ ...GUARANTEE_KEY, kid: "" })],
  ["a name that is no text", listed({ ...GUARANTEE_KEY, kid: 1 })],
  ["a name without end", listed({ ...GUARANTEE_KEY, kid: "k".repeat(65) })],
  ["a name twice", listed(GUARANTEE_KEY, { ...OTHER_KEY, kid: GUARANTEE_KEY.kid })],
  ["a sound key and an unsound one", listed(GUARANTEE_KEY, { ...OTHER_KEY, d: "" })],
  ["more keys than anybody rotates", listed(...Array.from({ length: 11 }, makeSigningKey))],
  ["a key of another curve", listed({ ...GUARANTEE_KEY, crv: "X25519" })],
  ["a secret that both sides know", listed({ kty: "oct", k: "c2VjcmV0", kid: "a" })],
])("%s: these are no keys", (_, told) => {
  expect(readSigningKeys(told)).toBeNull();
});

test("a fresh key can be told at once, and no two share anything but their kind", () => {
  const keys = Array.from({ length: 10 }, makeSigningKey);
  expect(readSigningKeys(listed(...keys))).toEqual(keys);
  const values = keys.flatMap(({ kid, x, d }) => [kid, x, d]);
  expect(new Set(values).size).toBe(30);
});

test("nothing private is published, whatever a key says of itself", () => {
  const talkative = { ...GUARANTEE_KEY, p: "private", note: "private" };
  const { keys } = publicKeySet([talkative, OTHER_KEY]);
  expect(keys.map((key) => Object.keys(key).sort())).toEqual(
    Array(2).fill(["alg", "crv", "kid", "kty", "use", "x"]),
  );
  expect(JSON.stringify(keys)).not.toContain(GUARANTEE_KEY.d);
});
