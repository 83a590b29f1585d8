import type { DataSource } from "typeorm";
import type { OidcSettings } from "../access";
import type { SigningKey } from "../shared/signing-keys";
import type { Log } from "./log";

/** What the services stand on. */
export interface Foundation {
  dataSource: DataSource;
  secret: string;
  /** The keys of the guarantees, the signing one first; without any, none has a token. */
  guaranteeKeys: readonly SigningKey[];
  today: string | null;
  demo: boolean;
  /** The environment that new keys name; test keys when left out. */
  environment?: string;
  /** The identity provider of the staff; nobody comes with its tokens when left out. */
  oidc?: OidcSettings | null;
  /** Where the files of claims lie; none are taken in or given when left out. */
  filesFolder?: string;
  /** Where alarms go; nowhere when left out. */
  log?: Log;
}
