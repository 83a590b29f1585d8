import { visit } from "./visit.mjs";

/** What a caller without a client library would write: errors are what the body says. */
class AnswerErrors extends Error {
  constructor(errors) {
    super(errors[0].message);
    this.errors = errors;
  }
}

async function dataOf(response) {
  const { data, errors } = await response.json();
  if (errors) throw new AnswerErrors(errors);
  return data;
}

/** A plain `fetch` posts everything, or with the word `get` reads queries by GET. */
await visit((url, key) => {
  const authorization = `Bearer ${key}`;
  const post = async (query, variables) =>
    dataOf(
      await fetch(url, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      }),
    );
  const get = async (query, variables) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    return dataOf(await fetch(`${url}?${search}`, { headers: { authorization } }));
  };
  return {
    query: process.argv[3] === "get" ? get : post,
    mutate: post,
    told: (error) => error.errors ?? [],
  };
});
