import type { Audience, Role } from "./roles.rules";

/** What an administrator asks a credential for; codes as they were written. */
export interface CredentialRequest {
  role: Role;
  person: string;
  providerCode: string | null;
  organisation: string | null;
  audience: Audience | null;
  factoryCode: string | null;
  expiresOn: string;
}

/** Something wrong with a request: the input's field, and what about it. */
export interface CredentialProblem {
  field: string;
  problem: string;
}

/** What the rules must know besides the request. */
export interface RequestFacts {
  today: string;
  /** False when no provider or factory has the code that was given. */
  providerKnown: boolean;
  factoryKnown: boolean;
  maxName: number;
  maxYears: number;
}

type RequestRule = (wanted: CredentialRequest, context: RequestFacts) => CredentialProblem[];

const when = (wrong: boolean, field: string, problem: string): CredentialProblem[] =>
  wrong ? [{ field, problem }] : [];

const person: RequestRule = (wanted, { maxName }) => [
  ...when(wanted.person === "", "person", "it is blank"),
  ...when(wanted.person.length > maxName, "person", `longer than ${maxName} characters`),
];

const organisation: RequestRule = (wanted, { maxName }) => [
  ...when(wanted.organisation === "", "organisation", "it is blank"),
  ...when(
    (wanted.organisation?.length ?? 0) > maxName,
    "organisation",
    `longer than ${maxName} characters`,
  ),
];

interface Belonging {
  needed: boolean;
  given: boolean;
  known: boolean;
}

/** A value that one kind of holder must have, known, and nobody else may have. */
function belongs(
  field: string,
  { needed, given, known }: Belonging,
  words: { missing: string; extra: string; unknown: string },
): CredentialProblem[] {
  if (!needed) return when(given, field, words.extra);
  return given ? when(!known, field, words.unknown) : [{ field, problem: words.missing }];
}

const provider: RequestRule = ({ role, providerCode }, { providerKnown }) =>
  belongs(
    "providerCode",
    { needed: role === "DESK", given: providerCode !== null, known: providerKnown },
    {
      missing: "a DESK needs a provider",
      extra: "only a DESK has a provider",
      unknown: "no provider has this code",
    },
  );

const audience: RequestRule = ({ role, audience: given }) =>
  belongs(
    "audience",
    { needed: role === "STAKEHOLDER", given: given !== null, known: true },
    {
      missing: "a STAKEHOLDER needs an audience",
      extra: "only a STAKEHOLDER has an audience",
      unknown: "no audience has this name",
    },
  );

const factory: RequestRule = ({ role, audience: given, factoryCode }, { factoryKnown }) =>
  belongs(
    "factoryCode",
    {
      needed: role === "STAKEHOLDER" && given === "EMPLOYER",
      given: factoryCode !== null,
      known: factoryKnown,
    },
    {
      missing: "the audience EMPLOYER needs a factory",
      extra: "only the audience EMPLOYER has a factory",
      unknown: "no factory has this code",
    },
  );

/** The same day of a later year; 29 February stands there for the last day of February. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const expiry: RequestRule = ({ expiresOn }, { today, maxYears }) => [
  ...when(expiresOn < today, "expiresOn", "in the past"),
  ...when(
    expiresOn > yearsLater(today, maxYears),
    "expiresOn",
    `more than ${maxYears} years ahead`,
  ),
];

const REQUEST_RULES: readonly RequestRule[] = [
  person,
  provider,
  organisation,
  audience,
  factory,
  expiry,
];

/** Everything wrong with a request; empty when the credential may be issued. */
export function requestProblems(
  wanted: CredentialRequest,
  context: RequestFacts,
): CredentialProblem[] {
  return REQUEST_RULES.flatMap((rule) => rule(wanted, context));
}

/**
 * Rotation needs two keys that work side by side, and no more: a third would be one that
 * everybody has forgotten.
 */
export function rotationProblems(liveKeys: number, maxLive: number): CredentialProblem[] {
  const problem = `this holder has ${liveKeys} live keys already, revoke one of them first`;
  return when(liveKeys >= maxLive, "person", problem);
}

/** What is wrong with the reason of a revocation. */
export const reasonProblems = (reason: string): CredentialProblem[] =>
  when(reason === "", "reason", "it is blank");
