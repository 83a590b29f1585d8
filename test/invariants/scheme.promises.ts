import { withCoverOn } from "../../src/adjudication/catalogue/remedies.rules";
import type { CaseFacts } from "../../src/adjudication/facts.rules";
import type { Judgement } from "../../src/adjudication/judgement.rules";
import { written, type Filed } from "./scheme.filed";
import { must, type Law } from "./scheme.laws";
import { NO_SETTINGS, type Product } from "./scheme.product";

/** What a valid guarantee suppresses. */
const OF_COVER = ["ELG-002", "ELG-003", "ELG-004", "ELG-005", "ELG-010", "ELG-012", "ELG-013"];
/** What counts from cover, and may so be judged otherwise once cover is recorded otherwise. */
const COUNTS_FROM_COVER = /^(LIM-|ELG-006)/;

const isPromised = ({ guarantee, admittedOn, lines }: CaseFacts, index: number): boolean => {
  const line = lines[index];
  if (!guarantee || !line) return false;
  const named = guarantee.services.includes(line.service ?? "") && line.serviceDate === admittedOn;
  return guarantee.episode || named;
};

const codesIn = ({ reasons, lines }: Judgement): string[] =>
  [...reasons, ...lines.flatMap((line) => line.reasons)].map(({ code }) => code);

/** What is decided, without the note that a promise was kept. */
const decided = ({ decision, lines, reasons }: Judgement): string =>
  written([
    decision,
    reasons,
    lines.map(({ state, benefitMinor, countedMinor, ...line }) => [
      ...[state, benefitMinor, countedMinor],
      line.reasons.filter(({ code }) => code !== "ADJ-004"),
    ]),
  ]);

/** The facts as they would be had cover been good on every day. */
const withGoodCover = (facts: CaseFacts): CaseFacts => ({
  ...withCoverOn(facts),
  guarantee: null,
  rosterAwaited: null,
});

function promiseIsKept({ claim }: Filed, { adjudicate }: Product): void {
  const { facts, plan } = claim.prepared;
  const { judgement } = claim;
  must(facts.guarantee !== null, "a promise that was given holds");
  const all = facts.lines.every((_, index) => isPromised(facts, index));
  judgement.lines.forEach(({ reasons }, index) => {
    if (!isPromised(facts, index)) return;
    const against = reasons.filter(({ code }) => OF_COVER.includes(code));
    must(against.length === 0, "no question of cover stands against a promised line");
  });
  if (!all) return;
  must(!codesIn(judgement).some((code) => OF_COVER.includes(code)), "nor against its claim");
  const settings = plan?.rules ?? NO_SETTINGS;
  const good = adjudicate(withGoodCover(facts), settings);
  const counted = [...codesIn(good), ...codesIn(judgement)].some((code) =>
    COUNTS_FROM_COVER.test(code),
  );
  must(counted || decided(good) === decided(judgement), "it is paid as if cover had been good");
  lossIsBooked(judgement, adjudicate({ ...facts, guarantee: null }, settings));
}

/** What the scheme pays for the promise alone is booked; the claim has one line. */
function lossIsBooked(kept: Judgement, without: Judgement): void {
  const [line] = kept.lines;
  const [bare] = without.lines;
  if (!line || !bare || kept.lines.length > 1) return;
  const against = bare.reasons.some(({ code }) => OF_COVER.includes(code));
  const booked = line.reasons.some(({ code }) => code === "ADJ-004");
  must(booked === against, "ADJ-004 tells of exactly the promises that were needed");
  if (line.countedMinor === null || bare.countedMinor === null) return;
  const lost = line.countedMinor - bare.countedMinor;
  must(line.guaranteedMinor === lost, "the loss is what the line would have lost");
}

/** 4 */
export const promisesAreKept: Law = ({ filed }, product) => {
  for (const one of filed) {
    const { member } = one.claim.prepared.facts;
    const open = !member.identified || member.identityDifferences.length > 0;
    if (one.owed && !open) promiseIsKept(one, product);
  }
};
