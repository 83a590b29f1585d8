import { CatalogueCache, loadCalendarBook } from "../adjudication";
import type { Asker } from "../audit";
import { intakeClaims, type IntakeItem } from "../claims";
import { Guarantees } from "../eligibility";
import { loadPlanBook, Versioned } from "../plans";
import { loadNetwork } from "../providers";
import type { EntityManager } from "typeorm";

/** Claims of one step of the intake. */
const STEP = 1_000;

/** Who brought the claims of the history, as the audit tells it. */
const HISTORY: Asker = {
  requestId: "demo",
  credentialId: null,
  person: "desk@history.demo",
  role: null,
  providerId: null,
  operation: "submitClaims",
  documentHash: null,
};

/** What feeding the history stands on. */
export interface HistoryDesk {
  manager: EntityManager;
  secret: string;
  fixedToday: string | null;
  /** Told after each step: how many of the claims are in. */
  progress(done: number, of: number): void;
}

/** The catalogue as the history's transaction sees it. */
export const catalogueOf = (manager: EntityManager): CatalogueCache =>
  new CatalogueCache(
    new Versioned(manager, loadPlanBook),
    new Versioned(manager, loadNetwork),
    new Versioned(manager, loadCalendarBook),
  );

/** Takes the claims in as real ones are taken in, in the order in which they came. */
export async function takeInHistory(
  desk: HistoryDesk,
  items: readonly Required<IntakeItem>[],
): Promise<void> {
  const { manager, secret, fixedToday } = desk;
  const catalogue = catalogueOf(manager);
  const intake = {
    manager,
    catalogue,
    candidateSecret: secret,
    guarantees: new Guarantees([], secret),
    fixedToday,
    asker: HISTORY,
    alone: true,
  };
  for (let from = 0; from < items.length; from += STEP) {
    await intakeClaims(intake, items.slice(from, from + STEP));
    desk.progress(Math.min(from + STEP, items.length), items.length);
  }
}
