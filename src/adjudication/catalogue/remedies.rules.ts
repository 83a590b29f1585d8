import type { CaseFacts, PersonFacts } from "../facts.rules";

/** The facts with another record of the person, when there is one. */
function withPerson(facts: CaseFacts, change: (person: PersonFacts) => PersonFacts): CaseFacts {
  const { member } = facts;
  return member.identified ? { ...facts, member: change(member) } : facts;
}

const ALWAYS = { from: "1900-01-01", to: null, lapsedFrom: null, paidThrough: "2200-12-31" };

/** The factory confirms that the worker was enrolled, and had paid. */
export const withCoverOn = (facts: CaseFacts): CaseFacts =>
  withPerson({ ...facts, planInForce: true }, (person) => ({ ...person, covers: [ALWAYS] }));

/** The scheme finds that the patient is who the record says. */
export const asIdentified = (facts: CaseFacts): CaseFacts =>
  withPerson(facts, (person) => ({ ...person, identityDifferences: [] }));

/** The scheme lifts the block of the card. */
export const asNobodysCard = (facts: CaseFacts): CaseFacts =>
  withPerson(facts, (person) => ({ ...person, cardBlockedFrom: null }));

/** A valid letter of another provider the scheme knows comes with the claim. */
export const withReferral = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  referral: { fromProvider: "", date: facts.admittedOn, letterNumber: null, known: true },
});
