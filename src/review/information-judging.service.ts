import type { EntityManager } from "typeorm";
import { readHistories, type Catalogue, type DraftAttachment } from "../adjudication";
import { judgeKept, recall, writeRejudged, type KeptClaim, type PersonsWord } from "../claims";
import { dayAt, daysBetween, type Moment } from "../shared/dates";
import { lockUsage } from "../shared/usage-lock";
import type { ReviewDesk } from "./judging.service";

/** A claim that waited for its provider and does so no more. */
export interface Resumed {
  /** As it is kept, with what the answer has brought. */
  kept: KeptClaim;
  /** How many decisions it has had. */
  decisions: number;
  /** Since when it has waited for its provider. */
  askedAt: Date;
  word: PersonsWord;
  /** The day by which an answer was due that has not come; null for one that has. */
  informationDue: string | null;
}

/** What resumed claims are judged with. */
export interface Resuming {
  desk: ReviewDesk;
  catalogue: Catalogue;
  moment: Moment;
}

/** The scheme's clock stood still: from the day of the question to this one. */
const PAUSED = `
UPDATE claim c SET paused_days = c.paused_days + p.days
FROM unnest($1::uuid[], $2::int[]) AS p(id, days) WHERE c.id = p.id`;

/** The claim with files that have come for it. */
export const withFiles = (kept: KeptClaim, files: readonly DraftAttachment[]): KeptClaim => ({
  ...kept,
  attachments: [...kept.attachments, ...files],
});

/** Judges claims again that are locked and no longer wait for their provider, and writes them. */
export async function resume(
  manager: EntityManager,
  claims: readonly Resumed[],
  { desk, catalogue, moment }: Resuming,
): Promise<void> {
  const { candidateSecret: secret, fixedToday } = desk;
  const kept = claims.map((one) => one.kept);
  const { recalled } = await recall(manager, kept, { candidateSecret: secret, now: moment.now });
  const members = recalled.flatMap(({ member }) => (member ? [member.id] : []));
  await lockUsage(manager, members);
  const histories = await readHistories(manager, members);
  const rejudged = claims.map(({ decisions, informationDue, word }, index) => {
    const one = recalled[index];
    if (!one) throw new Error("a claim was not recalled");
    const authority = { kind: "AUTOMATIC", person: "engine", version: decisions + 1 } as const;
    const judging = { catalogue, histories, secret, fixedToday, moment, authority };
    return { kept: one.kept, claim: judgeKept(one, { ...judging, informationDue }), word };
  });
  const days = claims.map(({ askedAt }) => daysBetween(dayAt(new Date(askedAt)), moment.today));
  await manager.query(PAUSED, [kept.map(({ id }) => id), days.map((n) => Math.max(0, n))]);
  await writeRejudged(manager, rejudged);
}
