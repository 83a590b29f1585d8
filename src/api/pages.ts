import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { FastifyInstance } from "fastify";
import { metrics } from "./metrics";

/** What the pages beside GraphQL tell. */
export interface PageSources {
  /** The schema as it is published. */
  printed: string;
  /** Whether the database answers. */
  isReady: () => Promise<boolean>;
}

const WELCOME = `# Put the key of a demo credential into the headers below:
# { "Authorization": "Bearer hip_demo_…" }
query { viewer { person operations } scheme { name today } }
`;

/** Adds health, metrics, the schema and the explorer; whatever else is asked for is JSON too. */
export function addPages(app: FastifyInstance, { printed, isReady }: PageSources): void {
  const explorer = renderGraphiQL({ endpoint: "/graphql", title: "HIP", defaultQuery: WELCOME });
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_, reply) =>
    (await isReady()) ? { status: "ready" } : reply.code(503).send({ status: "not ready" }),
  );
  app.get("/metrics", async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  app.get("/schema.graphql", (_, reply) => reply.type("text/plain; charset=utf-8").send(printed));
  app.get("/explorer", (_, reply) => reply.type("text/html; charset=utf-8").send(explorer));
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: `no page ${request.url.slice(0, 200)}; the API is /graphql` }] }),
  );
}
