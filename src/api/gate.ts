import type { GraphQLFieldResolver } from "graphql";
import { authorize, callerOf, speaksOfMembers, type RequestContext, type Spoken } from "../access";
import { askerOf, strangersEntry, type AuditLog, type NewEntry } from "../audit";
import { Fault } from "../shared/errors";
import { cleanArguments } from "./arguments";
import { comeAgain } from "./errors";
import { missesIn, type Misses } from "./misses";

/** A root field's resolver. */
export type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;

/** Refusals that are entered whatever was asked for. */
const ENTERED = ["UNAUTHENTICATED", "FORBIDDEN"];

function entryOf(
  context: RequestContext,
  operation: string,
  told: Pick<NewEntry, "outcome"> & Partial<NewEntry>,
): NewEntry {
  const { actor } = context;
  if (actor === null) return strangersEntry(context, operation, told.outcome);
  return { ...askerOf(actor, context, operation), memberIds: [], claimId: null, ...told };
}

/**
 * The one way into every root field: who calls, whether the role may, clean strings; and out of
 * it: no answer about a member, and no refusal, leaves before it is in the audit.
 */
export class Gate {
  constructor(
    private readonly audit: AuditLog,
    private readonly misses: Misses,
  ) {}

  guard(operation: string, resolve: Resolve): Resolve {
    return async (source, args, context, info) => {
      const spoken: Spoken = {
        said: false,
        memberIds: new Set(),
        wrongFactors: 0,
        promise: null,
      };
      try {
        authorize(callerOf(context), operation);
        const answer: unknown = await resolve(
          source,
          cleanArguments(args),
          { ...context, spoken },
          info,
        );
        await this.enterAnswer(context, operation, spoken);
        this.misses.count(context, missesIn(operation, answer, spoken));
        return answer;
      } catch (error) {
        await this.enterRefusal(context, operation, error);
        throw error;
      }
    };
  }

  private async enterAnswer(context: RequestContext, operation: string, spoken: Spoken) {
    if (!speaksOfMembers(operation)) return;
    if (!spoken.said) throw new Error(`${operation} did not say of whom it speaks`);
    const memberIds = [...spoken.memberIds];
    const outcome = memberIds.length > 0 ? "ANSWERED" : "NOBODY_FOUND";
    const { promise: guarantee } = spoken;
    const guaranteeNumber = guarantee?.number ?? null;
    await this.enter(
      entryOf(context, operation, { outcome, memberIds, guaranteeNumber, guarantee }),
    );
  }

  private async enterRefusal(context: RequestContext, operation: string, error: unknown) {
    if (!(error instanceof Fault)) return;
    const spoken = speaksOfMembers(operation) && error.code === "BAD_USER_INPUT";
    if (!spoken && !ENTERED.includes(error.code)) return;
    await this.enter(entryOf(context, operation, { outcome: error.code }));
  }

  /** Fails closed: what cannot be entered is not answered. */
  private async enter(entry: NewEntry): Promise<void> {
    try {
      await this.audit.enter(entry);
    } catch (error) {
      throw comeAgain(error);
    }
  }
}
