import type { Act, ActName, Of, Word } from "./life.acts";
import { KINDS, type KindName } from "./life.kinds.data";
import { actorOf, withRoles, type Place, type Who } from "./life.persons";
import { resolvableBy } from "./life.review";
import type { State } from "./life.state";

const REVIEWERS = withRoles("CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER");
const DESKS = withRoles("DESK");
const SENIORS = withRoles("SENIOR_REVIEWER");
const FINANCE = withRoles("FINANCE");
const RELEASING = withRoles("FINANCE", "SENIOR_REVIEWER");
const OFFICE = withRoles("ENROLMENT_OFFICER");
const WORDS: Word[] = ["SETTLE", "ALLOW_ALL", "DENY_ALL", "DENY_FIRST", "PRICE"];
const KIND_NAMES = Object.keys(KINDS) as KindName[];

const kindsOf = (by: Who): KindName[] =>
  KIND_NAMES.filter((kind) => KINDS[kind].at === actorOf(by).at);

const AT: Place[] = ["CENTER", "HOSPITAL"];
/** Twice what is mostly said. */
const HOW = ["PAID", "PAID", "FAILED", "WRONG"] as const;

/** For each act, all that there are of it in a state. */
type Table = { [N in ActName]: (state: State) => Of<N>[] };

interface OnClaim {
  by: Who;
  claim: number;
}

const onClaims = ({ claims }: State, persons: readonly Who[]): OnClaim[] =>
  claims.flatMap((_, claim) => persons.map((by) => ({ by, claim })));

/** Each with the version that stands, and with the one before. */
const seenOf = <T extends object>(all: T[], versionOf: (one: T) => number) =>
  all.flatMap((one) => [0, 1].map((old) => ({ ...one, version: versionOf(one) - old })));

const seenClaims = (state: State, persons: readonly Who[]) =>
  seenOf(onClaims(state, persons), ({ claim }) => state.claims[claim]?.version ?? 0);

const seenRemittances = ({ remittances }: State, persons: readonly Who[]) =>
  seenOf(
    remittances.flatMap((_, remittance) => persons.map((by) => ({ by, remittance }))),
    ({ remittance }) => remittances[remittance]?.version ?? 0,
  );

/** The last question or appeal of each claim that has one. */
const lastOf = (state: State, of: "appeals" | "questions", persons: readonly Who[]) =>
  onClaims(state, persons).flatMap((one) => {
    const last = (state.claims[one.claim]?.[of].length ?? 0) - 1;
    return last < 0 ? [] : [{ ...one, last }];
  });

function asking(state: State): Of<"ask">[] {
  return seenClaims(state, REVIEWERS).map((one) => {
    const claim = state.claims[one.claim];
    const codes = claim ? resolvableBy(claim, one.by) : [];
    const code = codes[0]?.code ?? claim?.questions.at(-1)?.code ?? "OTH-001";
    return { act: "ask", ...one, code };
  });
}

const ofQuestions = (state: State, persons: readonly Who[]) => lastOf(state, "questions", persons);
const ofAppeals = (state: State, persons: readonly Who[]) => lastOf(state, "appeals", persons);

const AT_THE_DESK = {
  submit: () => DESKS.flatMap((by) => kindsOf(by).map((kind) => ({ act: "submit", by, kind }))),
  replace: (state) =>
    seenClaims(state, DESKS).flatMap((one) =>
      kindsOf(one.by).map((kind) => ({ act: "replace", ...one, kind })),
    ),
  void: (state) => seenClaims(state, DESKS).map((one) => ({ act: "void", ...one })),
  answer: (state) =>
    ofQuestions(state, DESKS).map(({ last, ...one }) => ({
      act: "answer",
      ...one,
      question: last,
    })),
  appeal: (state) =>
    onClaims(state, DESKS).flatMap((one) =>
      ["it was done", "the book shows it"].map((reason) => ({ act: "appeal", ...one, reason })),
    ),
  withdraw: (state) =>
    ofAppeals(state, DESKS).map(({ last, ...one }) => ({ act: "withdraw", ...one, appeal: last })),
} satisfies Partial<Table>;

const AT_REVIEW = {
  attach: (state) => seenClaims(state, OFFICE).map((one) => ({ act: "attach", ...one })),
  take: (state) => onClaims(state, REVIEWERS).map((one) => ({ act: "take", ...one })),
  decide: (state) =>
    seenClaims(state, REVIEWERS).flatMap((one) =>
      WORDS.map((word) => ({ act: "decide", ...one, word })),
    ),
  ask: asking,
  lapse: (state) =>
    ofQuestions(state, ["auditor"]).map(({ by, claim }) => ({ act: "lapse", by, claim })),
  expire: () => [{ act: "expire", by: "auditor" }],
  decideAppeal: (state) =>
    ofAppeals(state, SENIORS).flatMap(({ last, ...one }) =>
      [true, false].map((overturn) => ({ act: "decideAppeal", ...one, appeal: last, overturn })),
    ),
  recover: (state) =>
    seenClaims(state, SENIORS).flatMap((one) =>
      [1, state.claims[one.claim]?.lines.length ?? 1].map((line) => ({
        ...{ act: "recover", ...one, line },
      })),
    ),
} satisfies Partial<Table>;

const AT_FINANCE = {
  prepare: () => FINANCE.flatMap((by) => AT.map((at) => ({ act: "prepare", by, at }))),
  release: (state) => seenRemittances(state, RELEASING).map((one) => ({ act: "release", ...one })),
  confirm: (state) =>
    seenRemittances(state, FINANCE).flatMap((one) =>
      HOW.map((how) => ({ act: "confirm", ...one, how })),
    ),
  cancel: (state) => seenRemittances(state, FINANCE).map((one) => ({ act: "cancel", ...one })),
} satisfies Partial<Table>;

const TABLE: Table = { ...AT_THE_DESK, ...AT_REVIEW, ...AT_FINANCE };

/** Every act of a name that there is in a state, allowed or not. */
export const every = (state: State, act: ActName): Act[] => TABLE[act](state);
