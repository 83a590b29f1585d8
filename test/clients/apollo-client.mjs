import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { visit } from "./visit.mjs";

await visit((uri, key) => {
  const link = new HttpLink({ uri, headers: { authorization: `Bearer ${key}` } });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    query: async (text, variables) => (await client.query({ query: gql(text), variables })).data,
    mutate: async (text, variables) =>
      (await client.mutate({ mutation: gql(text), variables })).data,
    told: (error) => (CombinedGraphQLErrors.is(error) ? error.errors : []),
  };
});
