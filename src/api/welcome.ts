/** What a new user reads when the server is up: where it is, what to send, with which key. */
export function welcome(address: string, demoDir: string | null): string {
  const pages = [
    "",
    `HIP is ready:  ${address}/graphql`,
    `explorer       ${address}/explorer`,
    `schema         ${address}/schema.graphql`,
    `health         ${address}/health/ready   metrics ${address}/metrics`,
  ];
  if (demoDir === null) return pages.join("\n");
  return [
    ...pages,
    `demo keys      ${demoDir}/demo-credentials.json`,
    `demo members   ${demoDir}/demo-samples.json`,
    "",
    "Try it, in another terminal:",
    "",
    `  KEY=$(node -p "Object.values(require('${demoDir}/demo-credentials.json'))[0]")`,
    `  curl -s ${address}/graphql -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\`,
    `    -d '{"query":"{ viewer { person provider { name } } scheme { today } }"}'`,
    "",
  ].join("\n");
}
