import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Page } from "./pages";

/** The arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: "Rows of the page, 1 to 100.",
  })
  first: number | null;

  @Field(() => String, { nullable: true, description: "Cursor of the row before the page." })
  after: string | null;
}

@ObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether rows follow this page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether rows precede this page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last row: the next `after`." })
  endCursor: string | null;
}

/** A connection's value; reading its `totalCount` is what counts it. */
export interface ConnectionValue<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  readonly totalCount: number | Promise<number>;
}

/** Declares `XConnection` and `XEdge` for a node type. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${name} objects.` })
  class Edge {
    @Field(() => String, { description: "Cursor of the row." })
    cursor: string;

    @Field(() => node(), { description: "The row." })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} objects.` })
  class Connection {
    @Field(() => [Edge], { description: "The rows of the page." })
    edges: Edge[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo: PageInfo;

    @Field(() => Int, { description: "Rows of the whole list; counted only when asked for." })
    totalCount: number;
  }
  return Connection;
}

/** A page as a connection. */
export function connect<R, T>(
  page: Page<R>,
  show: (row: R) => T,
  count: () => number | Promise<number>,
): ConnectionValue<T> {
  const edges = page.rows.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}
