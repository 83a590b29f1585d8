import type { PlanBook, Service } from "../plans";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { tidy } from "../shared/text";
import type { Network } from "./network.service";
import type { Provider } from "./provider.entity";

interface PageAsked {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const folded = (text: string): string => tidy(text).toLowerCase();

const says = (text: string | null | undefined, ...places: (string | null)[]): boolean =>
  !text || places.some((place) => place !== null && folded(place).includes(folded(text)));

/** A page of rows that are held in memory in the order of their codes. */
function pageByCode<T extends { code: string }>(rows: readonly T[], asked: PageAsked): Page<T> {
  const size = pageSize(asked.first);
  const keys = readCursor(asked.after, 1);
  const from = keys === null ? rows : rows.filter(({ code }) => code > (keys[0] ?? ""));
  const cursor = ({ code }: T) => writeCursor([code]);
  return pageOf(from.slice(0, size + 1), size, { after: keys !== null, cursor });
}

/** Lists providers by code. */
export function listProviders(
  network: Network,
  filter: { level?: string | null; contractedOn?: string | null; text?: string | null },
  asked: PageAsked,
): { page: Page<Provider>; total: number } {
  const rows = network.providers.filter(
    ({ id, level, code, name, nameKhmer, aliases }) =>
      (!filter.level || level === filter.level) &&
      (!filter.contractedOn || network.contractOn(id, filter.contractedOn) !== null) &&
      says(filter.text, code, name, nameKhmer, ...aliases),
  );
  return { page: pageByCode(rows, asked), total: rows.length };
}

/** Lists services by code; `available` narrows them to those priced at a provider. */
export function listServices(
  book: PlanBook,
  filter: { category?: string | null; text?: string | null; available: ReadonlySet<string> | null },
  asked: PageAsked,
): { page: Page<Service>; total: number } {
  const rows = book.services.filter(
    ({ id, category, code, nameEn, nameKm, nameFr }) =>
      (!filter.category || category === filter.category) &&
      (filter.available === null || filter.available.has(id)) &&
      says(filter.text, code, nameEn, nameKm, nameFr),
  );
  return { page: pageByCode(rows, asked), total: rows.length };
}
