/**
 * A real identity provider on a port of its own, run as a process because its package is modules
 * only: it reads its keys and its staff as one line of JSON, prints its address as another, and
 * ends with whoever started it.
 */
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const lines = createInterface({ input: process.stdin });
lines.on("close", () => process.exit(0));

const clientOf = ({ person, secret }) => ({
  client_id: person,
  client_secret: secret,
  grant_types: ["client_credentials"],
  redirect_uris: [],
  response_types: [],
});

/** Tokens for the API are signed JWTs with the role in a claim of their own. */
function configuration({ jwks, roleClaim, staff }) {
  const member = (clientId) => staff.find(({ person }) => person === clientId);
  return {
    jwks,
    clients: staff.map(clientOf),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource, { clientId }) => ({
          scope: "",
          audience: resource,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: member(clientId).alg } },
        }),
      },
    },
    extraTokenClaims: (_, { clientId }) => {
      const { role } = member(clientId);
      return role === undefined ? undefined : { [roleClaim]: role };
    },
  };
}

lines.once("line", (line) => {
  const server = createServer();
  server.listen(0, "127.0.0.1", () => {
    const issuer = `http://127.0.0.1:${server.address().port}`;
    server.on("request", new Provider(issuer, configuration(JSON.parse(line))).callback());
    process.stdout.write(`${JSON.stringify({ issuer })}\n`);
  });
});
