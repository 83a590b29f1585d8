import { GraphQLError, Kind } from "graphql";
import type {
  ASTNode,
  DocumentNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValidationRule,
} from "graphql";
import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";

/** What one operation asks for, fragments counted where they are spread. */
interface Size {
  depth: number;
  aliases: number;
  directives: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0 };

/** Introspection is fifteen deep; its aliases count like all others. */
const isIntrospection = (name: string): boolean => name === "__schema" || name === "__type";

/** Measures documents; a fragment is measured once, however often it is spread. */
class Measurer {
  private readonly known = new Map<string, Size>();

  constructor(
    private readonly fragment: (name: string) => FragmentDefinitionNode | undefined | null,
  ) {}

  sizeOf(set: SelectionSetNode | undefined): Size {
    let whole = NOTHING;
    for (const selection of set?.selections ?? []) {
      const part = this.partOf(selection);
      whole = {
        depth: Math.max(whole.depth, part.depth),
        aliases: whole.aliases + part.aliases,
        directives: whole.directives + part.directives + (selection.directives?.length ?? 0),
      };
    }
    return whole;
  }

  private partOf(selection: SelectionSetNode["selections"][number]): Size {
    switch (selection.kind) {
      case Kind.FIELD: {
        const inner = this.sizeOf(selection.selectionSet);
        return {
          ...inner,
          depth: isIntrospection(selection.name.value) ? 0 : inner.depth + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
        };
      }
      case Kind.INLINE_FRAGMENT:
        return this.sizeOf(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return this.fragmentSize(selection.name.value);
    }
  }

  private fragmentSize(name: string): Size {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, NOTHING); // A fragment that spreads itself is refused by another rule.
    const size = this.sizeOf(this.fragment(name)?.selectionSet);
    this.known.set(name, size);
    return size;
  }
}

/** Fields of a set, and of the sets below it, that repeat a field of theirs. */
function repeatsIn(set: SelectionSetNode | undefined, seen = new Set<string>()): number {
  let count = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.INLINE_FRAGMENT) count += repeatsIn(selection.selectionSet, seen);
    if (selection.kind !== Kind.FIELD) continue;
    const { value } = selection.alias ?? selection.name;
    count += repeatsIn(selection.selectionSet) + (seen.has(value) ? 1 : 0);
    seen.add(value);
  }
  return count;
}

const repeatsOf = ({ definitions }: DocumentNode): number =>
  definitions.reduce(
    (count, part) => count + ("selectionSet" in part ? repeatsIn(part.selectionSet) : 0),
    0,
  );

/**
 * Refuses operations that are too deep, or carry too many aliases or directives; and documents
 * that repeat themselves: GraphQL's own rule compares repeated fields pair by pair, which takes
 * longer than anything else a stranger may send. It sees nothing of a document refused here.
 */
export const limitQuery: ValidationRule = (context) => {
  const refuse = (what: string, most: number, nodes: ASTNode) => {
    const message = `The operation has ${what} than the ${most} that are allowed; split it.`;
    const originalError = new Fault("QUERY_TOO_COSTLY", message);
    context.reportError(new GraphQLError(message, { nodes, originalError }));
  };
  return {
    Document(node) {
      if (repeatsOf(node) <= LIMITS.queryRepeats) return;
      refuse("more repeated fields", LIMITS.queryRepeats, node);
      Object.assign(node, { definitions: [] });
    },
    OperationDefinition(node) {
      const size = new Measurer((name) => context.getFragment(name)).sizeOf(node.selectionSet);
      if (size.depth > LIMITS.queryDepth) refuse("more levels", LIMITS.queryDepth, node);
      if (size.aliases > LIMITS.queryAliases) refuse("more aliases", LIMITS.queryAliases, node);
      const directives = size.directives + (node.directives?.length ?? 0);
      if (directives > LIMITS.queryDirectives) {
        refuse("more directives", LIMITS.queryDirectives, node);
      }
    },
  };
};
