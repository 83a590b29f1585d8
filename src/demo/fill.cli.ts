import { dataSourceFor } from "../../ormconfig";
import { fillDemo } from "./fill";
import type { FillOrder } from "./fill-apart";

/** The process that fills the demo: waits for its order, fills, and ends. */
async function carryOut({ url, ...order }: FillOrder): Promise<void> {
  const dataSource = await dataSourceFor(url, 1, true).initialize();
  const log = (line: string) => process.stdout.write(`${line}\n`);
  await fillDemo({ ...order, dataSource, log });
  await dataSource.destroy();
}

process.once("message", (order: FillOrder) => {
  carryOut(order).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
});
