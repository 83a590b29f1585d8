import { createHash, randomUUID } from "node:crypto";
import { v7 as uuid } from "uuid";
import { ENGINE_RULES } from "../../../src/adjudication/catalogue/engine-rules.rules";
import { caseOf } from "../../adjudication/facts.kit";
import {
  currencyOf,
  excessOf,
  idOf,
  MEMBER_NUMBERS_FROM,
  priceOf,
  RIEL_PER_USD,
  SERVICES,
  type Scale,
} from "../scale";
import type { Caller } from "../stage";

/** A claim as it is sent. */
export interface Submission {
  query: string;
  variables: {
    input: {
      providerReference: string;
      member: { memberNumber: string };
      admittedOn: string;
      diagnoses: string[];
      lines: { service: string; charge: { amount: string; currency: string } }[];
    };
  };
}

/** One line as it will have been judged: the last is charged above its price. */
export interface JudgedLine {
  line: number;
  number: number;
  charge: number;
  benefit: number;
}

export function judgedLines({ variables }: Submission, provider: number): JudgedLine[] {
  const { lines } = variables.input;
  return lines.map(({ service }, index) => {
    const number = SERVICES.indexOf(service) + 1;
    const benefit = priceOf(provider, number);
    const charge = benefit + (index === lines.length - 1 ? excessOf(provider) : 0);
    return { line: index + 1, number, charge, benefit };
  });
}

interface Fact {
  line: JudgedLine;
  kind: "RECEIVED" | "DECIDED";
  code: string | null;
  incurred: number;
  benefit: number;
}

/** What came in, what was taken off, and what is paid. */
function factsOf(lines: readonly JudgedLine[]): Fact[] {
  return [
    ...lines.map((line): Fact => ({
      line,
      kind: "RECEIVED",
      code: null,
      incurred: line.charge,
      benefit: 0,
    })),
    ...lines.flatMap((line): Fact[] => {
      const decided: Fact = {
        line,
        kind: "DECIDED",
        code: null,
        incurred: 0,
        benefit: line.benefit,
      };
      const excess = line.benefit - line.charge;
      const taken: Fact = { line, kind: "DECIDED", code: "PRC-002", incurred: excess, benefit: 0 };
      return excess < 0 ? [taken, decided] : [decided];
    }),
  ];
}

/** The parameters of the facts, column by column. */
function factColumns(lines: readonly JudgedLine[], currency: string): unknown[][] {
  const facts = factsOf(lines);
  const e4 = (minor: number) =>
    currency === "USD" ? minor * 100 : Math.round((minor * 10_000) / RIEL_PER_USD);
  const received = (fact: Fact) => fact.kind === "RECEIVED";
  return [
    facts.map(({ line }) => line.line),
    facts.map(({ kind }) => kind),
    facts.map(({ code }) => code),
    facts.map(({ line }) => idOf("service", line.number)),
    facts.map(({ incurred }) => incurred),
    facts.map(({ incurred }) => e4(incurred)),
    facts.map(({ benefit }) => e4(benefit)),
    facts.map((fact) => (received(fact) ? e4(fact.incurred) : 0)),
    facts.map((fact) => (received(fact) && fact.line.line === 1 ? 1 : 0)),
  ];
}

/** The codes of the rules that run when a plan says nothing. */
const RAN = ENGINE_RULES.filter(({ on }) => on).map(({ code }) => code);

/** What the decision stands on, of which ours keeps every bit for a replay. */
function factsJudged({ variables }: Submission, lines: readonly JudgedLine[], currency: string) {
  const { admittedOn, diagnoses } = variables.input;
  const { history: _none, ...facts } = caseOf({ admittedOn, diagnoses });
  const [model] = facts.lines;
  const own = lines.map(({ line, charge, benefit }) => ({
    ...model,
    line,
    charge: { minor: String(charge), currency },
    price: { kind: "FEE", minor: String(benefit) },
  }));
  return { ...facts, currency, history: { claims: [], lines: [] }, lines: own };
}

const total = (lines: readonly JudgedLine[], amount: "charge" | "benefit"): number =>
  lines.reduce((sum, line) => sum + line[amount], 0);

/** What the reference writes of one claim, as the parameters of its one statement. */
export function parametersOf(submission: Submission, caller: Caller, scale: Scale): unknown[] {
  const { query, variables } = submission;
  const { providerReference, member, admittedOn, diagnoses, ...rest } = variables.input;
  const { provider, credentialId, person } = caller;
  const lines = judgedLines(submission, provider);
  const currency = currencyOf(provider);
  const number = Math.floor(Number(member.memberNumber) / 10) - MEMBER_NUMBERS_FROM;
  const memberId = idOf("member", number);
  const content = { ...rest, admittedOn, diagnoses, member: { given: member, memberId } };
  const last = lines.at(-1) as JudgedLine;
  return [
    uuid(),
    idOf("provider", provider),
    providerReference,
    memberId,
    admittedOn,
    diagnoses,
    currency,
    total(lines, "charge"),
    total(lines, "benefit"),
    JSON.stringify(content),
    credentialId,
    lines.map(({ line }) => line),
    lines.map((line) => idOf("service", line.number)),
    lines.map(({ charge }) => charge),
    lines.map(({ benefit }) => benefit),
    lines.map((line) => idOf("tariff", provider * 100 + line.number)),
    last.charge - last.benefit,
    JSON.stringify({ tariff: String(last.benefit) }),
    person,
    `${admittedOn.slice(0, 7)}-01`,
    idOf("factory", 1 + (number % scale.factories)),
    ...factColumns(lines, currency),
    randomUUID(),
    createHash("sha256").update(query).digest("hex"),
    JSON.stringify(factsJudged(submission, lines, currency)),
    RAN,
  ];
}
