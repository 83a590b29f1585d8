import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { migrate } from "../../src/database/connect";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { TODAY } from "../kit/seed.data";
import { SECRET } from "../kit/world";
import { ApiProcess } from "./api-process";
import { lastingPort, MortalPostgres } from "./mortal-postgres";
import { fillScheme, type Scheme } from "./scheme";
import type { Acknowledged } from "./sending";

const START_LIMIT_MS = 120_000;

/** Two API processes on a durable PostgreSQL, all of which can be killed at any moment. */
export class Rig {
  /** Everything desks were told since it was opened. */
  readonly told: Acknowledged[] = [];

  private constructor(
    readonly postgres: MortalPostgres,
    readonly apis: readonly ApiProcess[],
    readonly scheme: Scheme,
  ) {}

  static async open(): Promise<Rig> {
    const postgres = await MortalPostgres.begin();
    const { ownerUrl, serverUrl } = postgres.urls;
    await migrate(ownerUrl, "hip_api");
    const scheme = await working(ownerUrl, fillScheme);
    const environment = {
      DATABASE_URL: serverUrl,
      HIP_SECRET: SECRET,
      HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
      HIP_TODAY: TODAY,
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
    };
    const ports = [await lastingPort(), await lastingPort()];
    const rig = new Rig(
      postgres,
      ports.map((port) => new ApiProcess(port, environment)),
      scheme,
    );
    for (const api of rig.apis) api.start();
    const over = AbortSignal.timeout(START_LIMIT_MS);
    await Promise.all(rig.apis.map((api) => api.ready(over)));
    return rig;
  }

  get addresses(): string[] {
    return this.apis.map(({ address }) => address);
  }

  /** Works as the superuser, who sees every row and may plant anything. */
  asSuperuser<T>(work: (db: DataSource) => Promise<T>): Promise<T> {
    return working(this.postgres.urls.superuserUrl, work);
  }

  async close(): Promise<void> {
    await Promise.all(this.apis.map((api) => api.end()));
    await this.postgres.end();
  }
}

async function working<T>(url: string, work: (db: DataSource) => Promise<T>): Promise<T> {
  const db = await dataSourceFor(url, 1).initialize();
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
