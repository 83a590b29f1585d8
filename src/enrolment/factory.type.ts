import { Field, InputType, ObjectType } from "type-graphql";
import { globalId, Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar } from "../shared/scalars";
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

  @Field(() => String, { nullable: true, description: "The name in Khmer script." })
  nameKhmer: string | null;

  @Field(() => DateScalar, { description: "First day on which its workers may be covered." })
  contractFrom: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day on which it is no partner any more; null while it is open.",
  })
  contractTo: string | null;

  @Field(() => String, { description: "Code of the plan its workers are covered under." })
  planCode: string;
}

/** Shows a factory. */
export function showFactory(row: Factory): FactoryType {
  const { code, name, nameKhmer, contractFrom, contractTo, planCode } = row;
  const shown = { code, name, nameKhmer, contractFrom, contractTo, planCode };
  return Object.assign(new FactoryType(), { row, id: globalId("Factory", row.id), ...shown });
}

export const FactoryConnection = connectionOf("Factory", () => FactoryType);

@InputType({ description: "Which factories to list." })
export class FactoryFilter {
  @Field(() => String, { nullable: true, description: "With this in the code or the name." })
  text?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Those that are partners on this day.",
  })
  openOn?: string | null;
}
