import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withCatalogueTable } from "./catalogue-table.rules";

/** `npm run rules`: writes the table of the whole catalogue into this folder's README. */
const file = path.join("src", "adjudication", "README.md");
const written = withCatalogueTable(readFileSync(file, "utf8"));
if (written === null) throw new Error(`${file} has no place for the table`);
writeFileSync(file, written);
