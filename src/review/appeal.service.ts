import type { DataSource } from "typeorm";
import { decideAppeal, type AppealDecision } from "./appeal-decision.service";
import { appealClaim, withdrawAppeal, type AppealWish } from "./appeal-desk.service";
import type { DecideWish, ReviewDesk } from "./judging.service";
import type { ReviewAct } from "./review-act.service";
import { recoverPayment } from "./recovery.service";

/** Where decisions are looked at again: because a provider objects, or an audit found something. */
export class AppealService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: ReviewDesk,
  ) {}

  open(act: ReviewAct, wish: AppealWish) {
    const { fixedToday } = this.desk;
    return appealClaim(this.dataSource, { act, fixedToday }, wish);
  }

  withdraw(act: ReviewAct, appealId: string | null) {
    const { fixedToday } = this.desk;
    return withdrawAppeal(this.dataSource, { act, fixedToday }, appealId);
  }

  decide(act: ReviewAct, word: AppealDecision) {
    return decideAppeal(this.dataSource, { act, desk: this.desk }, word);
  }

  recover(act: ReviewAct, wish: DecideWish) {
    return recoverPayment(this.dataSource, { act, desk: this.desk }, wish);
  }
}
