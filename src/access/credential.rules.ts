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
  /** The code of a word that says what is wrong, and the word's own parameters. */
  problem: string;
  parameters?: Record<string, string>;
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

const when = (
  wrong: boolean,
  field: string,
  problem: string,
  parameters: Record<string, string> = {},
): CredentialProblem[] => (wrong ? [{ field, problem, parameters }] : []);

const person: RequestRule = (wanted, { maxName }) => [
  ...when(wanted.person === "", "person", "BLANK"),
  ...when(wanted.person.length > maxName, "person", "TOO_LONG", { most: String(maxName) }),
];

const organisation: RequestRule = (wanted, { maxName }) => [
  ...when(wanted.organisation === "", "organisation", "BLANK"),
  ...when((wanted.organisation?.length ?? 0) > maxName, "organisation", "TOO_LONG", {
    most: String(maxName),
  }),
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
      missing: "DESK_NEEDS_PROVIDER",
      extra: "PROVIDER_FOR_DESK_ONLY",
      unknown: "NO_SUCH_PROVIDER",
    },
  );

const audience: RequestRule = ({ role, audience: given }) =>
  belongs(
    "audience",
    { needed: role === "STAKEHOLDER", given: given !== null, known: true },
    {
      missing: "STAKEHOLDER_NEEDS_AUDIENCE",
      extra: "AUDIENCE_FOR_STAKEHOLDER_ONLY",
      unknown: "NO_SUCH_AUDIENCE",
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
      missing: "EMPLOYER_NEEDS_FACTORY",
      extra: "FACTORY_FOR_EMPLOYER_ONLY",
      unknown: "NO_SUCH_FACTORY",
    },
  );

/** The same day of a later year; 29 February stands there for the last day of February. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const expiry: RequestRule = ({ expiresOn }, { today, maxYears }) => [
  ...when(expiresOn < today, "expiresOn", "IN_THE_PAST"),
  ...when(expiresOn > yearsLater(today, maxYears), "expiresOn", "TOO_FAR_AHEAD", {
    years: String(maxYears),
  }),
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
  const parameters = { live: String(liveKeys) };
  return when(liveKeys >= maxLive, "person", "TOO_MANY_LIVE_KEYS", parameters);
}

/** What is wrong with the reason of a revocation. */
export const reasonProblems = (reason: string): CredentialProblem[] =>
  when(reason === "", "reason", "BLANK");
