import { Field, ObjectType } from "type-graphql";
import { globalId, Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import type { Factory } from "./factory.entity";

@ObjectType("Factory", {
  implements: Node,
  description: "A partner employer whose workers may join.",
})
export class FactoryType extends Node {
  readonly row: Factory;

  @Field(() => String, { description: "The factory's code." })
  code: string;

  @Field(() => String, { description: "The factory's name." })
  name: string;
}

/** Shows a factory. */
export function showFactory(row: Factory): FactoryType {
  const { code, name } = row;
  return Object.assign(new FactoryType(), { row, id: globalId("Factory", row.id), code, name });
}

export const FactoryConnection = connectionOf("Factory", () => FactoryType);
