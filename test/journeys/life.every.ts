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

/** Every act of a name that there is in a state, allowed or not. */
export function every(state: State, act: ActName): Act[] {
  switch (act) {
    case "submit":
      return DESKS.flatMap((by) => kindsOf(by).map((kind) => ({ act, by, kind })));
    case "replace":
      return seenClaims(state, DESKS).flatMap((one) =>
        kindsOf(one.by).map((kind) => ({ act, ...one, kind })),
      );
    case "void":
      return seenClaims(state, DESKS).map((one) => ({ act, ...one }));
    case "attach":
      return seenClaims(state, OFFICE).map((one) => ({ act, ...one }));
    case "take":
      return onClaims(state, REVIEWERS).map((one) => ({ act, ...one }));
    case "decide":
      return seenClaims(state, REVIEWERS).flatMap((one) =>
        WORDS.map((word) => ({ act, ...one, word })),
      );
    case "ask":
      return asking(state);
    default:
      return everyLater(state, act);
  }
}

type Later = Exclude<ActName, "submit" | "replace" | "void" | "attach" | "take" | "decide" | "ask">;

function everyLater(state: State, act: Later): Act[] {
  switch (act) {
    case "answer":
      return lastOf(state, "questions", DESKS).map(({ last: question, ...one }) => ({
        act,
        ...one,
        question,
      }));
    case "lapse":
      return lastOf(state, "questions", ["auditor"]).map(({ by, claim }) => ({ act, by, claim }));
    case "expire":
      return [{ act, by: "auditor" }];
    case "appeal":
      return onClaims(state, DESKS).flatMap((one) =>
        ["it was done", "the book shows it"].map((reason) => ({ act, ...one, reason })),
      );
    case "withdraw":
      return lastOf(state, "appeals", DESKS).map(({ last: appeal, ...one }) => ({
        act,
        ...one,
        appeal,
      }));
    case "decideAppeal":
      return lastOf(state, "appeals", SENIORS).flatMap(({ last: appeal, ...one }) =>
        [true, false].map((overturn) => ({ act, ...one, appeal, overturn })),
      );
    case "recover":
      return seenClaims(state, SENIORS).flatMap((one) =>
        [1, state.claims[one.claim]?.lines.length ?? 1].map((line) => ({ act, ...one, line })),
      );
    default:
      return everyPayment(state, act);
  }
}

function everyPayment(
  state: State,
  act: Extract<ActName, "prepare" | "release" | "confirm" | "cancel">,
): Act[] {
  const places: Place[] = ["CENTER", "HOSPITAL"];
  switch (act) {
    case "prepare":
      return FINANCE.flatMap((by) => places.map((at) => ({ act, by, at })));
    case "release":
      return seenRemittances(state, RELEASING).map((one) => ({ act, ...one }));
    case "confirm":
      return seenRemittances(state, FINANCE).flatMap((one) =>
        (["PAID", "PAID", "FAILED", "WRONG"] as const).map((how) => ({ act, ...one, how })),
      );
    case "cancel":
      return seenRemittances(state, FINANCE).map((one) => ({ act, ...one }));
  }
}
