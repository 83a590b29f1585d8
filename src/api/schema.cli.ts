import { writeFileSync } from "node:fs";
import path from "node:path";
import { dataSourceFor } from "../../ormconfig";
import { buildApiSchema, printedSchema } from "./schema";
import { buildServices } from "./services";

/** `npm run schema`: writes the schema that clients are generated from. No database is needed. */
const dataSource = dataSourceFor("postgres://nobody@127.0.0.1/none");
const services = buildServices({
  dataSource,
  secret: "",
  guaranteeKeys: [],
  today: null,
  demo: false,
});
writeFileSync(path.join("schema", "schema.graphql"), printedSchema(buildApiSchema(services)));
