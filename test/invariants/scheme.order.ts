import type { Catalogue } from "../../src/adjudication/catalogue.service";
import type { CaseFacts } from "../../src/adjudication/facts.rules";
import { must, type Law } from "./scheme.laws";
import { written, type Filed } from "./scheme.filed";
import { Scheme } from "./scheme.model";
import { NO_SETTINGS } from "./scheme.product";
import { catalogueOf, type Rows } from "./scheme.rows";

const turned = <T>(rows: readonly T[]): T[] => [...rows].reverse();

/** The same facts, every list in them handed over the other way round. */
const turnedFacts = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  lines: turned(facts.lines),
  history: { claims: turned(facts.history.claims), lines: turned(facts.history.lines) },
  member: facts.member.identified
    ? { ...facts.member, covers: turned(facts.member.covers) }
    : facts.member,
  guarantee: facts.guarantee && { ...facts.guarantee, services: turned(facts.guarantee.services) },
});

/** The same rows the other way round; plan codes stay in order, as the first one is the scheme's own. */
const turnedRows = (rows: Rows): Rows => ({
  plans: ["ALT", "HIP"].flatMap((code) => turned(rows.plans.filter((one) => one.code === code))),
  tariffs: turned(rows.tariffs),
  rates: turned(rows.rates),
  masses: turned(rows.masses),
  rosters: turned(rows.rosters),
});

/** 5: rows. */
export const rowsDoNotMatter: Law = ({ filed }, product) => {
  const catalogues = new Map<Rows, Catalogue>();
  for (const { claim, sources, rows, written: then } of filed) {
    const { facts, plan } = claim.prepared;
    const other = product.adjudicate(turnedFacts(facts), plan?.rules ?? NO_SETTINGS);
    must(written(other) === then, "lines and rows in another order change nothing");
    const catalogue = catalogues.get(rows) ?? catalogueOf(turnedRows(rows), product);
    catalogues.set(rows, catalogue);
    const again = product.claim({ ...sources, catalogue }).judgement;
    must(written(again) === then, "versions in another order change nothing");
  }
};

/** What of the claims before it a claim must find used: all that waits or is allowed, nothing else. */
const usedBefore = ({ before }: Filed): string[] =>
  before.flatMap(({ claim }) =>
    claim.judgement.lines.flatMap(({ state, allowedQuantity, countedMinor }, index) => {
      const line = claim.prepared.facts.lines[index];
      const counts = state === "PENDED" || (state !== "DENIED" && allowedQuantity > 0);
      if (!counts || !line) return [];
      const { service, serviceDate } = line;
      const { currency } = claim.prepared.facts;
      const number = claim.claimNumber;
      return [written([number, service, serviceDate, allowedQuantity, countedMinor, currency])];
    }),
  );

/** 5: history. */
export const countsWhatStands: Law = ({ filed }) => {
  for (const one of filed) {
    const found = one.claim.prepared.facts.history.lines.map((used) => {
      const { claim, service, serviceDate, quantity, minor, currency } = used;
      return written([claim, service, serviceDate, quantity, minor, currency]);
    });
    must(
      written(found.sort()) === written(usedBefore(one).sort()),
      "every active line before it counts, and no other",
    );
  }
};

/** 5: replay. */
export const replays: Law = ({ filed, history }, product) => {
  if (filed.length % 3 !== 0) return; // A third of all histories: each is run a second time.
  const again = new Scheme(product, history).run(history.events);
  must(again.filed.length === filed.length, "a replay files the same claims");
  again.filed.forEach((one, index) => {
    must(one.written === filed[index]?.written, "a replay gives the same decisions");
  });
};
