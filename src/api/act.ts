import { callerOf, type Act, type RequestContext } from "../access";
import { seeCatalogueAnew } from "../plans";
import { actEntry, askerOf } from "../audit";
import type { EnrolmentAct } from "../enrolment";

/** Who acts, and what the audit keeps of it; the rest of the request sees what the act changes. */
export function actOf(context: RequestContext, operation: string): Act {
  seeCatalogueAnew(context);
  const actor = callerOf(context);
  return { actor, entry: actEntry(askerOf(actor, context, operation), "DONE") };
}

/** Who acts on factories, members and cover, and as whom the audit enters it. */
export function enrolmentActOf(context: RequestContext, operation: string): EnrolmentAct {
  seeCatalogueAnew(context);
  const actor = callerOf(context);
  return { actor, asker: askerOf(actor, context, operation) };
}
