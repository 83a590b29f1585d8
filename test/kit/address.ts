import path from "node:path";

/** Where the run's set-up leaves the addresses of its PostgreSQL for the workers. */
export const ADDRESS_FILE = path.join(__dirname, "..", "..", "node_modules", ".hip-test.json");
