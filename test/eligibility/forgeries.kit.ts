import { CompactSign } from "jose";
import { createPrivateKey } from "node:crypto";
import { Guarantees } from "../../src/eligibility";
import type { GuaranteePromise } from "../../src/shared/guarantee-promise";
import { makeSigningKey, type SigningKey } from "../../src/shared/signing-keys";
import { GUARANTEE_KEY } from "../kit/guarantee-keys";

export const MEMBER = "01890000-0000-7000-8000-000000000001";
export const PROMISE: GuaranteePromise = {
  number: "7K2M9QX1",
  memberId: MEMBER,
  providerId: "01890000-0000-7000-8000-000000000002",
  services: ["OPD", "EMG"],
  episode: false,
  serviceDate: "2026-06-15",
  planCode: "HIP",
  planVersion: 2,
  validUntil: "2026-12-12",
};
export const GIVEN = { providerCode: "120104", now: new Date("2026-06-15T03:00:00Z") };
export const LATER = new Date("2026-08-01T03:00:00Z");

export const guarantees = new Guarantees([GUARANTEE_KEY], "the secret");
export const token = () => guarantees.sign(PROMISE, GIVEN);
const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that somebody made, with any header and content. */
export function signed(
  content: unknown,
  { header = {}, by = GUARANTEE_KEY }: { header?: object; by?: SigningKey } = {},
): Promise<string> {
  const named = { alg: "EdDSA", typ: "JWT", kid: GUARANTEE_KEY.kid, ...header };
  const key = createPrivateKey({ key: { ...by }, format: "jwk" });
  return new CompactSign(Buffer.from(JSON.stringify(content))).setProtectedHeader(named).sign(key);
}

async function parts(): Promise<[string, string, string]> {
  return (await token()).split(".") as [string, string, string];
}
export async function content(): Promise<Record<string, unknown>> {
  const json = Buffer.from((await parts())[1], "base64url").toString();
  return JSON.parse(json) as Record<string, unknown>;
}
const whole = async (rest: object) => ({ ...(await content()), ...rest });

/** Signed with the public key as if it were a secret that both sides know. */
async function confused(): Promise<string> {
  const header = { alg: "HS256", typ: "JWT", kid: GUARANTEE_KEY.kid };
  const secret = Buffer.from(GUARANTEE_KEY.x, "base64url");
  return new CompactSign(Buffer.from(JSON.stringify(await content())))
    .setProtectedHeader(header)
    .sign(secret);
}

export const FORGERIES: [string, () => string | Promise<string>][] = [
  ["nothing", () => ""],
  ["a word", () => "token"],
  ["dots", () => ".."],
  ["a million characters", () => "a".repeat(1_000_000)],
  ["a million characters of a token's form", () => `${"a".repeat(999_990)}.b.c`],
  ["a NUL", () => "\u0000"],
  ["half a character", () => "\ud800"],
  ["a token with a NUL in it", async () => (await token()).replace(".", "\u0000.")],
  ["a token with a blank after it", async () => `${await token()} `],
  ["a token cut off", async () => (await token()).slice(0, -4)],
  ["a token without its signature", async () => (await parts()).slice(0, 2).join(".")],
  ["an empty signature", async () => `${(await parts()).slice(0, 2).join(".")}.`],
  [
    "a header nested without end",
    async () => {
      const header = Buffer.from("[".repeat(5_000)).toString("base64url");
      return [header, ...(await parts()).slice(1)].join(".");
    },
  ],
  [
    "a header that is no object",
    async () => [encoded(null), ...(await parts()).slice(1)].join("."),
  ],
  [
    "another content under its signature",
    async () => {
      const [header, , signature] = await parts();
      return [header, encoded(await whole({ provider: "NH01" })), signature].join(".");
    },
  ],
  [
    "no algorithm",
    async () => {
      const header = encoded({ alg: "none", typ: "JWT", kid: GUARANTEE_KEY.kid });
      return `${header}.${(await parts())[1]}.`;
    },
  ],
  [
    "no algorithm, with a signature",
    async () => {
      const [, body, signature] = await parts();
      return [encoded({ alg: "none", kid: GUARANTEE_KEY.kid }), body, signature].join(".");
    },
  ],
  ["an algorithm of shared secrets", confused],
  [
    "another key under our key's name",
    async () => signed(await content(), { by: makeSigningKey() }),
  ],
  ["a name nobody told", async () => signed(await content(), { header: { kid: "__proto__" } })],
  ["no name", async () => signed(await content(), { header: { kid: undefined } })],
  ["another kind of token", async () => signed(await content(), { header: { typ: "at+jwt" } })],
  ["no kind", async () => signed(await content(), { header: { typ: undefined } })],
  ["another issuer", async () => signed(await whole({ iss: "nssf" }))],
  ["no number", async () => signed(await whole({ jti: undefined }))],
  ["no last day", async () => signed(await whole({ exp: undefined }))],
  ["a last day beyond all days", async () => signed(await whole({ exp: 1e300 }))],
  ["a last day that is a word", async () => signed(await whole({ exp: "2099-01-01" }))],
  ["a day that is none", async () => signed(await whole({ serviceDate: "2026-02-30" }))],
  ["no plan", async () => signed(await whole({ plan: "HIP" }))],
  ["services and an episode", async () => signed(await whole({ episode: true }))],
  ["neither", async () => signed(await whole({ services: undefined }))],
  ["no services", async () => signed(await whole({ services: [] }))],
  ["services that are no codes", async () => signed(await whole({ services: [{}] }))],
  ["a list", () => signed([])],
  ["null", () => signed(null)],
];
