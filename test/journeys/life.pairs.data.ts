import type { Act } from "./life.acts";
import type { Pair } from "./life.at-once";
import type { KindName } from "./life.kinds.data";

/** Two acts at once on the claim of a number or the remittance of a number, and what leads there. */
export interface Race {
  name: string;
  /** What happens before; the claim is the next one of the scheme, so is the remittance. */
  before: (claim: number, remittance: number) => Act[];
  pair: (claim: number, remittance: number) => Pair;
  /** Whether exactly one of the two may be done. */
  exclusive: boolean;
}

const visit = (kind: KindName): Act => ({ act: "submit", by: "center", kind });
const opened = (claim: number): Act[] => [visit("work"), { act: "take", by: "chan", claim }];
const decides = (claim: number, word: "SETTLE" | "DENY_ALL"): Act => {
  return { act: "decide", by: "chan", claim, version: 1, word };
};
const voids = (claim: number, version = 1): Act => ({ act: "void", by: "center", claim, version });
const replaces = (claim: number, version = 1): Act => {
  return { act: "replace", by: "center", claim, version, kind: "plain" };
};
const asks = (claim: number): Act => {
  return { act: "ask", by: "chan", claim, version: 1, code: "OTH-001" };
};
const answers = (claim: number): Act => ({ act: "answer", by: "center", claim, question: 0 });
const appeals = (claim: number): Act => {
  return { act: "appeal", by: "center", claim, reason: "it was done" };
};
const appealed = (claim: number): Act[] => [visit("partly"), appeals(claim)];
const rules = (claim: number, by: "bopha" | "dara", overturn: boolean): Act => {
  return { act: "decideAppeal", by, claim, appeal: 0, overturn };
};
const prepares = (by: "sophal" | "daraPays"): Act => ({ act: "prepare", by, at: "CENTER" });
const prepared: Act[] = [visit("partly"), prepares("sophal")];
const releases = (remittance: number, by: "bopha" | "daraPays"): Act => {
  return { act: "release", by, remittance, version: 1 };
};
const confirms = (remittance: number, how: "PAID" | "FAILED" = "PAID"): Act => {
  return { act: "confirm", by: "sophal", remittance, version: 2, how };
};
const cancels = (remittance: number, version: number): Act => {
  return { act: "cancel", by: "daraPays", remittance, version };
};
const released = (remittance: number): Act[] => [...prepared, releases(remittance, "bopha")];
const paid = (remittance: number): Act[] => [...released(remittance), confirms(remittance)];
const recovers = (claim: number, by: "bopha" | "dara"): Act => {
  return { act: "recover", by, claim, version: 3, line: 1 };
};

const one = (name: string, before: Race["before"], pair: Race["pair"]): Race => {
  return { name, before, pair, exclusive: true };
};
const free = (name: string, before: Race["before"], pair: Race["pair"]): Race => {
  return { name, before, pair, exclusive: false };
};

/** A claim that is replaced while it is put on a remittance. */
export const REPLACED_MEANWHILE = {
  before: [visit("partly")],
  pair: (claim: number): Pair => [prepares("sophal"), replaces(claim)],
  next: [prepares("sophal")],
};

/** Whatever may be done by two persons, or by one on two screens, in the same moment. */
export const RACES: readonly Race[] = [
  one(
    "two who open a claim",
    () => [visit("work")],
    (c) => [
      { act: "take", by: "chan", claim: c },
      { act: "take", by: "bopha", claim: c },
    ],
  ),
  one("two decisions of one claim", opened, (c) => [decides(c, "SETTLE"), decides(c, "DENY_ALL")]),
  one("a decision and a void", opened, (c) => [decides(c, "SETTLE"), voids(c)]),
  one("a decision and a replacement", opened, (c) => [decides(c, "SETTLE"), replaces(c)]),
  one("a decision and a question", opened, (c) => [decides(c, "SETTLE"), asks(c)]),
  free(
    "an answer and the end of its time",
    (c) => [...opened(c), asks(c)],
    (c) => [answers(c), { act: "lapse", by: "auditor", claim: c }],
  ),
  one(
    "an answer and a void",
    (c) => [...opened(c), asks(c)],
    (c) => [answers(c), voids(c, 2)],
  ),
  one(
    "a name for the patient and a void",
    () => [visit("stranger")],
    (c) => [{ act: "attach", by: "nary", claim: c, version: 1 }, voids(c)],
  ),
  one(
    "two endings of one claim",
    () => [visit("partly")],
    (c) => [voids(c), replaces(c)],
  ),
  free(
    "an appeal and a preparation",
    () => [visit("partly")],
    (c) => [appeals(c), prepares("sophal")],
  ),
  one(
    "an appeal and a void",
    () => [visit("partly")],
    (c) => [appeals(c), voids(c)],
  ),
  free(
    "an appeal and the payment",
    (_, r) => released(r),
    (c, r) => [appeals(c), confirms(r)],
  ),
  free(
    "an appeal and the end of its remittance",
    (_, r) => released(r),
    (c, r) => [appeals(c), cancels(r, 2)],
  ),
  one("two who decide an appeal", appealed, (c) => [
    rules(c, "bopha", true),
    rules(c, "dara", false),
  ]),
  one("two who grant an appeal", appealed, (c) => [
    rules(c, "bopha", true),
    rules(c, "dara", true),
  ]),
  one("an appeal that is decided and withdrawn", appealed, (c) => [
    rules(c, "bopha", true),
    { act: "withdraw", by: "center", claim: c, appeal: 0 },
  ]),
  free("an appeal that is granted and a preparation", appealed, (c) => [
    rules(c, "bopha", true),
    prepares("sophal"),
  ]),
  free("an appeal that is granted and a void", appealed, (c) => [
    rules(c, "dara", true),
    voids(c, 2),
  ]),
  one(
    "a preparation and a void",
    () => [visit("partly")],
    (c) => [prepares("sophal"), voids(c)],
  ),
  one(
    "two preparations",
    () => [visit("partly")],
    () => [prepares("sophal"), prepares("daraPays")],
  ),
  one(
    "two releases",
    () => prepared,
    (_, r) => [releases(r, "bopha"), releases(r, "daraPays")],
  ),
  one(
    "a release and a cancellation",
    () => prepared,
    (_, r) => [releases(r, "bopha"), cancels(r, 1)],
  ),
  one(
    "a payment and a cancellation",
    (_, r) => released(r),
    (_, r) => [confirms(r), cancels(r, 2)],
  ),
  one(
    "a payment and its failure",
    (_, r) => released(r),
    (_, r) => [confirms(r), confirms(r, "FAILED")],
  ),
  one(
    "two recoveries",
    (_, r) => paid(r),
    (c) => [recovers(c, "bopha"), recovers(c, "dara")],
  ),
  one(
    "a recovery and a replacement",
    (_, r) => paid(r),
    (c) => [recovers(c, "bopha"), replaces(c, 3)],
  ),
  free(
    "a recovery and an appeal",
    (_, r) => paid(r),
    (c) => [recovers(c, "bopha"), appeals(c)],
  ),
];
