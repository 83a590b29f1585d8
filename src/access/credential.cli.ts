import { parseArgs } from "node:util";
import { openForCommand } from "../database/connect";
import { readEnv } from "../env";
import { addDays, dayAt, isDay } from "../shared/dates";
import { StartRefused } from "../shared/errors";
import { issueCredential } from "./credential.service";
import { ROLES, type Role } from "./roles.rules";

const USAGE = `npm run credential -- --role ROLE --person "NAME" [--provider CODE] [--organisation NAME] [--expires YYYY-MM-DD]
roles: ${ROLES.join(", ")}`;

const OPTIONS = {
  role: { type: "string" },
  person: { type: "string" },
  provider: { type: "string" },
  organisation: { type: "string" },
  expires: { type: "string" },
} as const;

const A_YEAR = 365;

/** What the command line asks for; anything unclear ends with the usage. */
function readCommand() {
  const { values } = parseArgs({ options: OPTIONS });
  const { role, person, provider, organisation, expires } = values;
  if (!ROLES.includes(role as Role) || !person) throw new StartRefused(USAGE);
  if ((role === "DESK") !== (provider !== undefined)) {
    throw new StartRefused("A DESK names its --provider; no other role has one.");
  }
  if (role === "STAKEHOLDER") {
    throw new StartRefused("A STAKEHOLDER is issued through the API, with its audience.");
  }
  const expiresOn = expires ?? addDays(dayAt(new Date()), A_YEAR);
  if (!isDay(expiresOn)) throw new StartRefused("--expires is a day, YYYY-MM-DD.");
  return { role: role as Role, person, provider, organisation: organisation ?? null, expiresOn };
}

/** `npm run credential`: issues a key from the command line; the first administrator comes so. */
async function main(): Promise<void> {
  const { provider, ...wanted } = readCommand();
  const env = readEnv();
  const database = await openForCommand(env);
  try {
    const { manager } = database.dataSource;
    const [row] = await manager.query<{ id: string }[]>("SELECT id FROM provider WHERE code = $1", [
      provider ?? null,
    ]);
    if (provider !== undefined && !row)
      throw new StartRefused(`no provider has the code ${provider}`);
    const environment = env.production ? "live" : "test";
    const pepper = { pepper: database.secret, environment };
    const { key } = await issueCredential(
      manager,
      { ...wanted, providerId: row?.id ?? null },
      pepper,
    );
    process.stdout.write(`${key}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
