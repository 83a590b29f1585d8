import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import type { Asker } from "../audit";
import { Fault } from "../shared/errors";
import { readAs, writeAs } from "../shared/transactions";
import { loadAttachments } from "./attachment.loader";
import type { AttachWish } from "./attach.rules";
import { attachMember } from "./attach.service";
import type { Claim } from "./claim.entity";
import { Claim as ClaimRow } from "./claim.entity";
import { countClaims, listClaims, type ClaimsFilter } from "./claim-list.service";
import {
  loadAdjudications,
  loadClaims,
  loadEvents,
  loadFindings,
  loadLines,
  loadReasons,
  loadReplacements,
} from "./claim.loader";
import { loadDecisionReasons, loadJudgedBy, loadStanding } from "./decision.loader";
import { visibleTo } from "./claim.visibility";
import { intakeClaims, type IntakeDesk, type IntakeOutcome } from "./intake.service";
import { countReconsiderations, reconsiderationPage } from "./reconsideration-list.service";
import { recognise, type IntakeItem } from "./recognise.service";
import type { ReplaceWish } from "./replacement.read";
import { replaceWithin } from "./replacement.service";
import { voidClaim, type VoidWish } from "./void.service";

/** One key that names a claim. */
export interface ClaimKey {
  id?: string | null;
  claimNumber?: string | null;
  providerReference?: string | null;
  providerId?: string | null;
}

/** Submits and reads claims. */
export class ClaimService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: Omit<IntakeDesk, "manager" | "asker">,
  ) {}

  /** Readers of the parts of claims as the actor may see them, any number in one statement. */
  partsFor(actor: Actor) {
    return {
      lines: this.reading(actor, loadLines),
      reasons: this.reading(actor, loadReasons),
      findings: this.reading(actor, loadFindings),
      adjudications: this.reading(actor, loadAdjudications),
      attachments: this.reading(actor, loadAttachments),
      events: this.reading(actor, loadEvents),
      decisionReasons: this.reading(actor, loadDecisionReasons),
      judgedBy: this.reading(actor, loadJudgedBy),
      standing: this.reading(actor, loadStanding),
    };
  }

  /** Takes in claims in one transaction, tried again when another one got in its way. */
  async submit(actor: Actor, asker: Asker, items: readonly IntakeItem[]) {
    const { manager: pool } = this.dataSource;
    const recognised = await recognise({ ...this.desk, manager: pool }, items);
    return writeAs(this.dataSource, actor, (manager): Promise<IntakeOutcome[]> =>
      intakeClaims({ ...this.desk, manager, asker }, items, recognised),
    );
  }

  /** Puts a claim in another's place, in one transaction. */
  async replace(
    actor: Actor,
    asker: Asker,
    { wish, item }: { wish: ReplaceWish; item: IntakeItem },
  ) {
    const { manager: pool } = this.dataSource;
    const recognised = await recognise({ ...this.desk, manager: pool }, [item]);
    return writeAs(this.dataSource, actor, (manager) =>
      replaceWithin(manager, { ...this.desk, asker }, { wish, recognised }),
    );
  }

  /** Withdraws a claim. */
  void(actor: Actor, asker: Asker, wish: VoidWish) {
    const { fixedToday } = this.desk;
    return voidClaim(this.dataSource, { actor, asker }, { ...wish, fixedToday });
  }

  /** Says who the patient of a waiting claim is. */
  attach(actor: Actor, asker: Asker, wish: AttachWish) {
    return attachMember(this.dataSource, { actor, asker, desk: this.desk }, wish);
  }

  claimsById(actor: Actor, ids: readonly string[]) {
    return readAs(this.dataSource, actor, (manager) => loadClaims(manager, actor, ids));
  }

  replacementsOf(actor: Actor, ids: readonly string[]) {
    return readAs(this.dataSource, actor, (manager) => loadReplacements(manager, actor, ids));
  }

  page(actor: Actor, asked: Parameters<typeof listClaims>[2]) {
    return readAs(this.dataSource, actor, (manager) => listClaims(manager, actor, asked));
  }

  reconsiderations(actor: Actor, asked: Parameters<typeof reconsiderationPage>[2]) {
    return reconsiderationPage(this.dataSource, actor, asked);
  }

  reconsiderationCount(actor: Actor): Promise<number> {
    return countReconsiderations(this.dataSource, actor);
  }

  count(actor: Actor, filter: ClaimsFilter): Promise<number> {
    return readAs(this.dataSource, actor, (manager) => countClaims(manager, actor, filter));
  }

  /** A claim by exactly one key; the newest revision of a reference. */
  async claim(actor: Actor, key: ClaimKey): Promise<Claim | null> {
    const given = [key.id, key.claimNumber, key.providerReference].filter((value) => value != null);
    if (given.length !== 1) {
      throw new Fault(
        "BAD_USER_INPUT",
        "claim: give exactly one of id, claimNumber and providerReference.",
      );
    }
    return readAs(this.dataSource, actor, (manager) => findClaim(manager, actor, key));
  }

  private reading<T>(
    actor: Actor,
    load: (db: EntityManager, ids: readonly string[]) => Promise<T>,
  ) {
    return (ids: readonly string[]) =>
      readAs(this.dataSource, actor, (manager) => load(manager, ids));
  }
}

/** A claim by a key, if the actor may see it. */
export function findClaim(
  manager: EntityManager,
  actor: Actor,
  key: ClaimKey,
): Promise<Claim | null> {
  const query = manager.createQueryBuilder(ClaimRow, "c");
  if (key.id != null) query.where("c.id = :id", { id: key.id });
  else if (key.claimNumber != null) {
    query.where("c.claimNumber = :number", { number: key.claimNumber });
  } else {
    const providerId = key.providerId ?? actor.providerId;
    if (!providerId) {
      throw new Fault("BAD_USER_INPUT", "claim: name the provider whose reference this is.");
    }
    query
      .where("c.providerReference = :reference", { reference: key.providerReference?.trim() })
      .andWhere("c.providerId = :providerId", { providerId })
      .orderBy("c.revision", "DESC")
      .limit(1);
  }
  return visibleTo(actor, query).getOne();
}
