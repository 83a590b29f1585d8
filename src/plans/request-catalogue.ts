import type { RequestContext } from "../access";
import type { Queryable } from "../shared/sql";
import { readCatalogueVersion, type Versioned } from "./catalogue-version.service";

const VERSION = "catalogue version";

/** Lets what is read from now on in a request see what the request publishes. */
export const seeCatalogueAnew = ({ memo }: RequestContext): void => memo.forget(VERSION);

/** A part of the catalogue as one request sees it: its version is read once per request. */
export class RequestCatalogue<T> {
  constructor(
    private readonly db: Queryable,
    private readonly parts: Versioned<T>,
  ) {}

  async of({ memo }: RequestContext): Promise<T> {
    return this.parts.at(await memo.get(VERSION, () => readCatalogueVersion(this.db)));
  }
}
