import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { FastifyInstance } from "fastify";
import { LIMITS } from "../shared/limits";
import type { PublicKey } from "../shared/signing-keys";
import { asErrors } from "./http";
import { metrics } from "./metrics";

/** What the pages beside GraphQL tell. */
export interface PageSources {
  /** The schema as it is published. */
  printed: string;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
  /** What guarantees are checked with. */
  publicKeys: { keys: readonly PublicKey[] };
}

const WELCOME = `# Put the key of a demo credential into the headers below:
# { "Authorization": "Bearer hip_demo_…" }
query { viewer { person operations } scheme { name today } }
`;

/** The explorer carries its scripts and styles within its page, and asks nobody but this server. */
const EXPLORER_POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", "blob:"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    workerSrc: ["'self'", "blob:"],
    upgradeInsecureRequests: null,
  },
};

/** Adds health, metrics, the keys, the schema and the explorer; whatever else is asked for is JSON too. */
export function addPages(
  app: FastifyInstance,
  { printed, isReady, publicKeys }: PageSources,
): void {
  const explorer = renderGraphiQL({ endpoint: "/graphql", title: "HIP", defaultQuery: WELCOME });
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_, reply) =>
    (await isReady()) ? { status: "ready" } : reply.code(503).send({ status: "not ready" }),
  );
  app.get("/metrics", async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  app.get("/.well-known/jwks.json", (_, reply) =>
    reply.header("cache-control", `public, max-age=${LIMITS.publicKeysSeconds}`).send(publicKeys),
  );
  app.get("/schema.graphql", (_, reply) => reply.type("text/plain; charset=utf-8").send(printed));
  app.get("/explorer", { helmet: { contentSecurityPolicy: EXPLORER_POLICY } }, (_, reply) =>
    reply.type("text/html; charset=utf-8").send(explorer),
  );
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(
      asErrors("There is no such page; the API is /graphql.", {
        code: "BAD_USER_INPUT",
        requestId: request.id,
      }),
    ),
  );
}
