import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** Everything `/metrics` tells, in Prometheus' text form. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const duration = new Histogram({
  name: "hip_graphql_request_seconds",
  help: "Time to answer a GraphQL request, by outcome.",
  labelNames: ["operation", "outcome"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Starts timing a request; the result is told when it is answered. */
export function requestTimer(): (operation: string, outcome: string) => void {
  const end = duration.startTimer();
  return (operation, outcome) => {
    end({ operation, outcome });
  };
}

/** Credentials that asked for more who are not there than mistakes explain. */
export const manyMisses = new Counter({
  name: "hip_many_misses_total",
  help: "Times a credential passed the limit of misses in an hour: somebody may be trying numbers.",
  registers: [metrics],
});
