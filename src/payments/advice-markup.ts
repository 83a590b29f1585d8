/** A piece of a page that is written already; only `html` makes one. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

type Value = string | number | Markup | readonly Markup[];

function written(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return String(value).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? "");
}

/** Writes a page: whatever is put into it is text, unless it was written by `html` itself. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(
    pieces
      .map((piece, index) => (index === 0 ? "" : written(values[index - 1] ?? "")) + piece)
      .join(""),
  );
