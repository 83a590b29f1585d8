import { GraphQLError, Kind } from "graphql";
import type { ASTNode, FragmentDefinitionNode, SelectionSetNode, ValidationRule } from "graphql";
import { LIMITS } from "../shared/limits";

/** What one operation asks for, fragments counted where they are spread. */
interface Size {
  depth: number;
  aliases: number;
  directives: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0 };

/** Introspection is fifteen deep and costs nothing. */
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
        if (isIntrospection(selection.name.value)) return NOTHING;
        const inner = this.sizeOf(selection.selectionSet);
        return {
          ...inner,
          depth: inner.depth + 1,
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

/** Refuses operations that are too deep, or carry too many aliases or directives. */
export const limitQuery: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const size = new Measurer((name) => context.getFragment(name)).sizeOf(node.selectionSet);
    const refuse = (what: string, most: number, at: ASTNode) => {
      context.reportError(
        new GraphQLError(`The operation has ${what} than the ${most} that are allowed; split it.`, {
          nodes: at,
          extensions: { code: "QUERY_TOO_COSTLY" },
        }),
      );
    };
    if (size.depth > LIMITS.queryDepth) refuse("more levels", LIMITS.queryDepth, node);
    if (size.aliases > LIMITS.queryAliases) refuse("more aliases", LIMITS.queryAliases, node);
    const directives = size.directives + (node.directives?.length ?? 0);
    if (directives > LIMITS.queryDirectives) {
      refuse("more directives", LIMITS.queryDirectives, node);
    }
  },
});
