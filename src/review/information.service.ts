import { In, type DataSource } from "typeorm";
import type { Actor } from "../access";
import { readAs } from "../shared/transactions";
import type { ReviewDesk } from "./judging.service";
import { answerQuestion, type AnswerWish } from "./information-answer.service";
import { askProvider } from "./information-ask.service";
import { InformationRequest } from "./information-request.entity";
import type { Question } from "./information.rules";
import type { ReviewAct } from "./review-act.service";

/** What reviewers ask of providers, and what these answer. */
export class InformationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: ReviewDesk,
  ) {}

  ask(act: ReviewAct, question: Question) {
    const { fixedToday } = this.desk;
    return askProvider(this.dataSource, act, { question, fixedToday });
  }

  answer(act: ReviewAct, wish: AnswerWish) {
    return answerQuestion(this.dataSource, { act, desk: this.desk }, wish);
  }

  /** What was asked about claims, oldest first. */
  ofClaims(actor: Actor, claimIds: readonly string[]): Promise<InformationRequest[][]> {
    return readAs(this.dataSource, actor, async (manager) => {
      const where = { claimId: In([...claimIds]) };
      const order = { askedAt: "ASC", id: "ASC" } as const;
      const rows = await manager.find(InformationRequest, { where, order });
      return claimIds.map((id) => rows.filter(({ claimId }) => claimId === id));
    });
  }
}
