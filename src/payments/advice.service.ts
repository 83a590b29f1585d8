import type { Actor, RequestContext } from "../access";
import { callerOf } from "../access";
import { askerOf } from "../audit";
import type { Network, Provider } from "../providers";
import { present } from "../shared/errors";
import { adviceTotals, type AdviceTotals } from "./advice.rules";
import type { RemittanceBook } from "./remittance-book.service";
import type { ReadItem } from "./remittance-item.loader";
import type { ReadLine } from "./remittance-line.loader";
import type { Remittance } from "./remittance.entity";

/** A line of an advice with what stands under it. */
export interface AdviceLine extends ReadLine {
  items: readonly ReadItem[];
}

/** What a remittance tells its provider's office, before it is written in any form. */
export interface Advice {
  remittance: Remittance;
  provider: Provider;
  lines: readonly AdviceLine[];
  totals: AdviceTotals;
  /** Who reads it: what of a reason speaks of other providers' visits is not told to a desk. */
  reader: Actor;
}

/** The network as a request sees it. */
export interface Networks {
  of: (context: RequestContext) => Promise<Network>;
}

/** How long an advice's number is: `R`, nine digits and their check digit. */
const NUMBER = /^R\d{10}$/;

/** Where remittance advices are made up. */
export class AdviceDesk {
  constructor(
    private readonly book: RemittanceBook,
    private readonly networks: Networks,
  ) {}

  /**
   * The advice of a remittance by its number; null for none that the caller may see. Reading the
   * lines enters in the audit of whom they speak, before anything is written.
   */
  async of(context: RequestContext, number: string): Promise<Advice | null> {
    const actor = callerOf(context);
    if (!NUMBER.test(number)) return null;
    const remittance = await this.book.byNumber(actor, number);
    if (remittance === null) return null;
    const ids = [remittance.id];
    const asker = askerOf(actor, context, "remittance");
    const [read = []] = await this.book.lines(actor, asker, ids);
    const [items = []] = await this.book.items(actor, ids);
    const network = await this.networks.of(context);
    const provider = present(network.providerById(remittance.providerId), "provider");
    const lines = read.map((line) => ({
      ...line,
      items: items.filter(({ position }) => position === line.position),
    }));
    const totals = adviceTotals(lines, remittance.totalMinor);
    if (totals === null) throw new Error("an advice does not reconcile");
    return { remittance, provider, lines, totals, reader: actor };
  }
}
