import { ICD10_BLOCKS } from "./icd10.data";

/**
 * A letter and two digits name the category; up to four more characters subdivide it (WHO uses two
 * at most, national editions more). People write it in either case and with or without the dot.
 */
const SHAPE = /^([A-Z]\d{2})(?:\.?([A-Z0-9]{1,4}))?$/i;

const FIRST_LETTER = "A".charCodeAt(0);

/** The rank of a category in the order of the classification, so that X85-Y09 can be walked. */
function rankOf(category: string): number {
  return (category.charCodeAt(0) - FIRST_LETTER) * 100 + Number(category.slice(1));
}

function categoryAt(rank: number): string {
  const letter = String.fromCharCode(FIRST_LETTER + Math.floor(rank / 100));
  return letter + String(rank % 100).padStart(2, "0");
}

/** Every category of every block, spelled out once: a claim is looked up without searching. */
const BLOCK_BY_CATEGORY: ReadonlyMap<string, string> = new Map(
  ICD10_BLOCKS.flatMap(([first, last]) =>
    Array.from(
      { length: rankOf(last) - rankOf(first) + 1 },
      (_, step) => [categoryAt(rankOf(first) + step), `${first}-${last}`] as const,
    ),
  ),
);

/**
 * A diagnosis code in its canonical form, `J06.9`; null when it is not shaped like one or its
 * category lies in no block of the classification. Whether the subdivision exists is not judged:
 * providers use national editions that subdivide further than WHO does.
 */
export function normaliseDiagnosis(text: string): string | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const category = (match[1] ?? "").toUpperCase();
  if (!BLOCK_BY_CATEGORY.has(category)) return null;
  return match[2] === undefined ? category : `${category}.${match[2].toUpperCase()}`;
}

/** The block a diagnosis lies in, `J00-J06`, for statistics; null when it lies in none. */
export function blockOf(code: string): string | null {
  const canonical = normaliseDiagnosis(code);
  return canonical === null ? null : (BLOCK_BY_CATEGORY.get(canonical.slice(0, 3)) ?? null);
}
