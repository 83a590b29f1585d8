import type { DataSource } from "typeorm";
import type { Actor } from "../access";
import { Fault } from "../shared/errors";
import { withRetries } from "../shared/transactions";
import type { Claim } from "./claim.entity";
import { Claim as ClaimRow } from "./claim.entity";
import { countClaims, listClaims, type ClaimsFilter } from "./claim-list.service";
import {
  loadAdjudications,
  loadClaims,
  loadFindings,
  loadLines,
  loadReasons,
} from "./claim.loader";
import { visibleTo } from "./claim.visibility";
import { intakeClaims, type IntakeDesk, type IntakeOutcome } from "./intake.service";
import { recognise, type IntakeItem } from "./recognise.service";

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
    private readonly desk: Omit<IntakeDesk, "manager" | "submitter">,
  ) {}

  readonly lines = (ids: readonly string[]) => loadLines(this.dataSource.manager, ids);
  readonly reasons = (ids: readonly string[]) => loadReasons(this.dataSource.manager, ids);
  readonly findings = (ids: readonly string[]) => loadFindings(this.dataSource.manager, ids);
  readonly adjudications = (ids: readonly string[]) =>
    loadAdjudications(this.dataSource.manager, ids);

  /** Takes in claims in one transaction, tried again when another one got in its way. */
  async submit(actor: Actor, items: readonly IntakeItem[]): Promise<IntakeOutcome[]> {
    const { manager: pool } = this.dataSource;
    const recognised = await recognise({ ...this.desk, manager: pool }, items);
    const submitter = { credentialId: actor.credentialId, person: actor.person };
    return withRetries(this.dataSource, (manager) =>
      intakeClaims({ ...this.desk, manager, submitter }, items, recognised),
    );
  }

  claimsById(actor: Actor, ids: readonly string[]) {
    return loadClaims(this.dataSource.manager, actor, ids);
  }

  page(actor: Actor, asked: Parameters<typeof listClaims>[2]) {
    return listClaims(this.dataSource.manager, actor, asked);
  }

  count(actor: Actor, filter: ClaimsFilter): Promise<number> {
    return countClaims(this.dataSource.manager, actor, filter);
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
    const query = this.dataSource.manager.createQueryBuilder(ClaimRow, "c");
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
}
