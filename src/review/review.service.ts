import type { DataSource } from "typeorm";
import { In } from "typeorm";
import type { Actor } from "../access";
import { readAs } from "../shared/transactions";
import { decideClaim } from "./decide.service";
import type { DecideWish, ReviewDesk } from "./judging.service";
import { takeForReview } from "./lease.service";
import type { ReviewAct } from "./review-act.service";
import { ReviewLease } from "./review-lease.entity";

/** Where persons decide what rules cannot. */
export class ReviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: ReviewDesk,
  ) {}

  take(act: ReviewAct, claimNumber: string) {
    const { fixedToday } = this.desk;
    return takeForReview(this.dataSource, act, { claimNumber, fixedToday });
  }

  decide(act: ReviewAct, wish: DecideWish) {
    return decideClaim(this.dataSource, { act, desk: this.desk }, wish);
  }

  /** Who holds claims, in their order; null where nobody ever did. */
  leases(actor: Actor, claimIds: readonly string[]): Promise<(ReviewLease | null)[]> {
    return readAs(this.dataSource, actor, async (manager) => {
      const rows = await manager.findBy(ReviewLease, { claimId: In([...claimIds]) });
      const byClaim = new Map(rows.map((row) => [row.claimId, row]));
      return claimIds.map((id) => byClaim.get(id) ?? null);
    });
  }
}
