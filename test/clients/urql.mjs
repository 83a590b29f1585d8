import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { visit } from "./visit.mjs";

await visit((url, key) => {
  const client = new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: { authorization: `Bearer ${key}` } },
  });
  const dataOf = ({ data, error }) => {
    if (error) throw error;
    return data;
  };
  return {
    query: async (text, variables) => dataOf(await client.query(text, variables).toPromise()),
    mutate: async (text, variables) => dataOf(await client.mutation(text, variables).toPromise()),
    told: (error) => error.graphQLErrors ?? [],
  };
});
