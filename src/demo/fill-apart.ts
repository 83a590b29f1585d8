import { fork } from "node:child_process";
import path from "node:path";
import { StartRefused } from "../shared/errors";
import type { DemoFill } from "./fill";

/** A fill as it is handed to the process that does it. */
export type FillOrder = Omit<DemoFill, "dataSource" | "log"> & { url: string };

/** The program that fills, in the language this one runs in. */
const PROGRAM = path.join(__dirname, `fill.cli${path.extname(__filename)}`);

/**
 * Fills an empty database in a process of its own: what making up a whole history takes of
 * memory goes with it, and the server starts small.
 */
export function fillDemoApart(order: FillOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(new StartRefused("the demo scheme was not filled; the database is empty as before"));
    });
    child.send(order);
  });
}
