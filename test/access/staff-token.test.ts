import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Doorkeeper, StaffTokens, type OidcSettings } from "../../src/access";
import { LIMITS } from "../../src/shared/limits";
import { ALGORITHMS, ROLE_CLAIM, startIssuer, type Issuer } from "../kit/identity-provider";
import { openWorld, SECRET, type World } from "../kit/world";
import { AUDIENCE, forge, FORGERIES, MINUTE, NOW } from "./forged-tokens";

const STAFF = [
  ...ALGORITHMS.map((alg) => ({ person: `sok.${alg}`, role: "FINANCE", alg })),
  { person: "chan.groups", role: ["offline_access", "AUDITOR"] },
  { person: "keo.desk", role: "DESK" },
  { person: "ly.both", role: ["FINANCE", "AUDITOR"] },
  { person: "nov.none" },
];

let world: World;
let issuer: Issuer;
let settings: OidcSettings;

beforeAll(async () => {
  issuer = await startIssuer(STAFF);
  settings = {
    issuer: issuer.issuer,
    audience: AUDIENCE,
    jwksUrl: issuer.jwksUrl,
    roleClaim: ROLE_CLAIM,
  };
  world = await openWorld(undefined, { oidc: settings });
});
afterAll(async () => {
  await world.close();
  await issuer.stop();
});

const doorkeeper = (own: Partial<OidcSettings> = {}) =>
  new Doorkeeper(world.db.manager, SECRET, null, new StaffTokens({ ...settings, ...own }));

/** What a caller with a key that nobody has is told. */
const REFUSED = {
  code: "UNAUTHENTICATED",
  message: "The credential is unknown, expired or revoked; ask HIP for a new one.",
};
const AWAY = { code: "UNAVAILABLE", details: { retryAfterSeconds: LIMITS.issuerRetrySeconds } };

const VIEWER = "{ viewer { person roles credential { id } provider { code } } }";

describe("a member of staff with the issuer's own token", () => {
  test.each(ALGORITHMS)("signed by %s is answered as the token's subject", async (alg) => {
    const answer = await world.ask(await issuer.token(`sok.${alg}`, AUDIENCE), VIEWER);
    expect(answer).toEqual({
      data: {
        viewer: { person: `sok.${alg}`, roles: ["FINANCE"], credential: null, provider: null },
      },
    });
  });

  test("may have one role of ours among other groups, and does what that role may", async () => {
    const token = await issuer.token("chan.groups", AUDIENCE);
    expect((await world.ask(token, VIEWER)).data.viewer).toMatchObject({ roles: ["AUDITOR"] });
    expect((await world.ask(token, '{ claim(claimNumber: "0") { id } }')).errors).toBeUndefined();
    const { errors } = await world.ask(
      token,
      '{ memberSearch(input: { name: "Sok" }) { tooMany } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test.each([
    ["as a desk", "keo.desk", AUDIENCE],
    ["with two roles", "ly.both", AUDIENCE],
    ["without a role", "nov.none", AUDIENCE],
    ["for another API", "sok.RS256", "https://other.test"],
  ])("%s is refused", async (_, person, audience) => {
    const { data, errors } = await world.ask(await issuer.token(person, audience), VIEWER);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ message: REFUSED.message }]);
  });
});

test("a token without a fault is believed: what is refused below differs from it in one thing", async () => {
  for (const claims of [{}, { aud: [AUDIENCE, "https://other.test"] }, { nbf: NOW }]) {
    const token = await forge(issuer, { claims });
    expect(await doorkeeper().actorOf(`Bearer ${token}`, NOW * 1_000)).toEqual({
      credentialId: null,
      person: "sok.kosal",
      role: "FINANCE",
      providerId: null,
      organisation: null,
      audience: null,
      factoryId: null,
      expiresOn: "2026-06-15",
    });
  }
});

describe("a token is refused in the words of a bad key", () => {
  test.each(FORGERIES)("when %s", async (_, forgery) => {
    const refused = doorkeeper().actorOf(`Bearer ${await forgery(issuer)}`, NOW * 1_000);
    await expect(refused).rejects.toMatchObject(REFUSED);
  });

  test("when the scheme has no identity provider", async () => {
    const keysOnly = new Doorkeeper(world.db.manager, SECRET, null);
    const refused = keysOnly.actorOf(`Bearer ${await forge(issuer)}`, NOW * 1_000);
    await expect(refused).rejects.toMatchObject(REFUSED);
  });

  test("when two come in one header, or one beside a key", async () => {
    const token = await forge(issuer);
    const key = await world.key("FINANCE");
    for (const two of [`${token}, Bearer ${token}`, `${token} ${token}`, `${key}, ${token}`]) {
      const refused = doorkeeper().actorOf(`Bearer ${two}`, NOW * 1_000);
      await expect(refused).rejects.toMatchObject(REFUSED);
    }
  });
});

test("the issuer's clock may be five seconds off, and no more", async () => {
  const ends = await forge(issuer, { claims: { exp: NOW } });
  const begins = await forge(issuer, { claims: { nbf: NOW } });
  const at = (token: string, second: number) =>
    doorkeeper().actorOf(`Bearer ${token}`, (NOW + second) * 1_000);
  expect(await at(ends, 4)).toMatchObject({ person: "sok.kosal" });
  await expect(at(ends, 5)).rejects.toMatchObject(REFUSED);
  expect(await at(begins, -5)).toMatchObject({ person: "sok.kosal" });
  await expect(at(begins, -6)).rejects.toMatchObject(REFUSED);
});

test("the last day of a token is a day of Phnom Penh", async () => {
  const exp = Date.parse("2026-06-15T17:00:00Z") / 1_000;
  const token = await forge(issuer, { claims: { exp } });
  const actor = await doorkeeper().actorOf(token, (exp - MINUTE) * 1_000);
  expect(actor).toMatchObject({ expiresOn: "2026-06-16" });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Something else where the issuer's keys should be. */
async function answering(listener: RequestListener): Promise<{ server: Server; jwksUrl: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks` };
}

describe("an issuer that does not tell its keys makes nobody's token bad", () => {
  test.each<[string, RequestListener]>([
    ["fails", (_, response) => response.writeHead(500).end()],
    ["sends elsewhere", (_, response) => response.writeHead(302, { location: "/" }).end()],
    ["says no JSON", (_, response) => response.end("<html>")],
    ["says no keys", (_, response) => response.end("{}")],
    ["hangs up", (request) => request.destroy()],
    ["never answers", () => undefined],
  ])("when it %s", async (_, listener) => {
    const { jwksUrl } = await answering(listener);
    const unknown = doorkeeper({ jwksUrl }).actorOf(await forge(issuer), NOW * 1_000);
    await expect(unknown).rejects.toMatchObject(AWAY);
    expect(LIMITS.issuerWaitMs).toBeLessThanOrEqual(3_000);
  });

  test("when nobody is there", async () => {
    const { server, jwksUrl } = await answering(() => undefined);
    await new Promise((closed) => server.close(closed));
    const unknown = doorkeeper({ jwksUrl }).actorOf(await forge(issuer), NOW * 1_000);
    await expect(unknown).rejects.toMatchObject(AWAY);
  });
});

test("the issuer is asked for its keys once, however many tokens come with keys it never had", async () => {
  let asked = 0;
  const keys = JSON.stringify({ keys: await issuer.publicKeys() });
  const { jwksUrl } = await answering((_, response) => {
    asked += 1;
    response.end(keys);
  });
  const door = doorkeeper({ jwksUrl });
  for (const kid of ["RS256", "a", "b", "c"]) {
    await door.actorOf(await forge(issuer, { header: { kid } }), NOW * 1_000).catch(() => null);
  }
  expect(await door.actorOf(await forge(issuer), NOW * 1_000)).toMatchObject({ role: "FINANCE" });
  expect(asked).toBe(1);
});
