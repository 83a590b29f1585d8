import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { FIELD_COST, INTROSPECTION_COST, UNBOUNDED_LIST } from "../shared/field-cost.data";
import { LIMITS } from "../shared/limits";

/** An operation as it will be run. */
export interface Asked {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
}

/** How many objects the lists below a field may have; null when nothing bounds them. */
type Bound = number | null;

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

/** The bound a field's own arguments put on a list: a page (a larger one is refused later), or the items sent. */
function boundOf(args: Readonly<Record<string, unknown>>): Bound {
  if (typeof args.first === "number") return Math.min(Math.max(0, args.first), LIMITS.costCells);
  if (Array.isArray(args.ids)) return args.ids.length;
  const { claims } = (args.input ?? {}) as { claims?: unknown };
  return Array.isArray(claims) ? claims.length : null;
}

/** Objects an operation may give, and what its fields cost besides. */
interface Cost {
  objects: number;
  besides: number;
}

const NOTHING: Cost = { objects: 0, besides: 0 };
const plus = (a: Cost, b: Cost): Cost => ({
  objects: a.objects + b.objects,
  besides: a.besides + b.besides,
});

/** Tells what an operation may cost at most, before anything of it is run. */
export class CostMeter {
  private readonly known = new Map<string, Cost>();

  constructor(private readonly asked: Asked) {}

  costOf(set: SelectionSetNode | undefined, parent: GraphQLNamedType, bound: Bound = null): Cost {
    let cost = NOTHING;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        cost = plus(cost, this.fieldCost(selection, parent, bound));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = this.typeNamed(selection.typeCondition?.name.value) ?? parent;
        cost = plus(cost, this.costOf(selection.selectionSet, type, bound));
      } else cost = plus(cost, this.fragmentCost(selection.name.value, bound));
    }
    return cost;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.asked.schema.getType(name);
  }

  /** A fragment is measured once, however often it is spread. */
  private fragmentCost(name: string, bound: Bound): Cost {
    const key = `${name} ${bound}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fragment = this.asked.fragments[name];
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.costOf(fragment.selectionSet, type, bound) : NOTHING;
    this.known.set(key, cost);
    return cost;
  }

  private fieldCost(node: FieldNode, parent: GraphQLNamedType, bound: Bound): Cost {
    const name = node.name.value;
    if (!("getFields" in parent)) return NOTHING;
    if (name.startsWith("__")) return { objects: INTROSPECTION_COST[name] ?? 0, besides: 0 };
    const field = parent.getFields()[name] as GraphQLField<unknown, unknown> | undefined;
    if (!field) return NOTHING;
    const own = FIELD_COST[`${parent.name}.${name}`] ?? 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return { objects: 0, besides: own };
    const below = this.argumentBound(field, node);
    const times = isList(field.type) ? (below ?? bound ?? UNBOUNDED_LIST) : 1;
    const inside = this.costOf(node.selectionSet, type, below);
    return { objects: times * (1 + inside.objects), besides: own + times * inside.besides };
  }

  /** Null means what leaving out does. Arguments that cannot be read are refused when it runs. */
  private argumentBound(field: GraphQLField<unknown, unknown>, node: FieldNode): Bound {
    try {
      const args = getArgumentValues(field, node, { ...this.asked.variables });
      for (const { name, defaultValue } of field.args) args[name] ??= defaultValue;
      return boundOf(args);
    } catch {
      return null;
    }
  }
}

/** Objects of an answer; lists are not objects, what they hold is. */
export function countObjects(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  const inside = Array.isArray(value) ? value : Object.values(value as object);
  let count = Array.isArray(value) ? 0 : 1;
  for (const item of inside) count += countObjects(item);
  return count;
}
