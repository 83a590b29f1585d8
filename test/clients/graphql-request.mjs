import { GraphQLClient } from "graphql-request";
import { visit } from "./visit.mjs";

await visit((url, key) => {
  const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${key}` } });
  return {
    query: (text, variables) => client.request(text, variables),
    mutate: (text, variables) => client.request(text, variables),
    told: (error) => error.response?.errors ?? [],
  };
});
