import { Field, ID, InterfaceType } from "type-graphql";

/** Anything with a global id. */
@InterfaceType("Node", { description: "Anything that can be fetched again by its global id." })
export abstract class Node {
  @Field(() => ID, {
    description: "Opaque global id, for machines; people read numbers and codes.",
  })
  id: string;
}

/** The opaque global id of a row. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

const SHAPE = /^([A-Z][A-Za-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The type and row a global id names; null for anything else. */
export function readGlobalId(id: string): { type: string; id: string } | null {
  const match = SHAPE.exec(Buffer.from(id.slice(0, 200), "base64url").toString());
  if (!match || globalId(match[1] ?? "", match[2] ?? "") !== id) return null;
  return { type: match[1] ?? "", id: match[2] ?? "" };
}

/** The row a global id names when it is of the wanted type; null otherwise. */
export function rowIdOf(type: string, id: string | null | undefined): string | null {
  const read = id ? readGlobalId(id) : null;
  return read?.type === type ? read.id : null;
}
