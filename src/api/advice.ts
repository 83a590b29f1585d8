import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestContext } from "../access";
import { adviceAsCsv, adviceAsJson, adviceAsPage, type Advice, type AdviceDesk } from "../payments";
import { Fault, type FaultCode } from "../shared/errors";
import { ADVICE_COST } from "../shared/field-cost.data";
import { LANGUAGES, type Language } from "../shared/text";
import type { ContextOf } from "./context";
import { inTime } from "./deadline";
import { maskedError } from "./errors";
import type { Gate } from "./gate";
import { asErrors } from "./http";
import type { Log } from "./log";

/** What advices are told with. */
export interface AdviceParts {
  advices: AdviceDesk;
  gate: Pick<Gate, "guard">;
  logger: Log;
  contextOf: ContextOf;
}

/** The forms an advice comes in: how it is written, as what, and whether it is one to keep. */
const FORMS = {
  json: { write: adviceAsJson, type: "application/json; charset=utf-8", kept: false },
  csv: { write: adviceAsCsv, type: "text/csv; charset=utf-8; header=present", kept: true },
  html: { write: adviceAsPage, type: "text/html; charset=utf-8", kept: false },
} as const;
type Form = keyof typeof FORMS;

/** The page carries its own style, runs nothing, and asks nobody for anything. */
const PAGE_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

const STATUS: Readonly<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

interface Asked {
  Params: { number: string };
  Querystring: { language?: unknown };
}

/** The language asked for by name, else the one the request prefers. */
function languageOf({ query }: FastifyRequest<Asked>, context: RequestContext): Language {
  const { language } = query;
  if (language === undefined) return context.language;
  const named = LANGUAGES.find((one) => one.toLowerCase() === language);
  if (named === undefined) throw new Fault("BAD_USER_INPUT", "language: en, km or fr.");
  return named;
}

function takeFrom({ budget }: RequestContext): void {
  const taken = budget.take(ADVICE_COST);
  if (taken.taken) return;
  const { retryAfterSeconds } = taken;
  throw new Fault("RATE_LIMITED", "Too much was asked for at once; come again.", {
    retryAfterSeconds,
  });
}

/** A refusal in the form in which GraphQL's are, with the status that it is over HTTP. */
function refuse(reply: FastifyReply, error: unknown, log: Log): object {
  const { id: requestId, asked } = reply.request;
  const given = { message: "", extensions: { requestId } };
  const { message, extensions = {} } = maskedError(given, error, log);
  const { retryAfterSeconds } = extensions;
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", String(retryAfterSeconds));
  void reply.code(STATUS[extensions.code as FaultCode] ?? 500);
  if (asked) asked.outcome = String(extensions.code);
  return asErrors(message, { ...extensions, requestId });
}

/** The same for one that is missing and for one that is not the caller's. */
function notThere(reply: FastifyReply): object {
  void reply.code(404);
  const extensions = { code: "BAD_USER_INPUT", requestId: reply.request.id };
  return asErrors("There is no such remittance.", extensions);
}

function send(reply: FastifyReply, form: Form, told: { advice: Advice; language: Language }) {
  const { write, type, kept } = FORMS[form];
  const { advice, language } = told;
  const name = `HIP-remittance-${advice.remittance.number}.${form}`;
  void reply
    .type(type)
    .header("cache-control", "private, no-store")
    .header("content-language", language.toLowerCase())
    .header("vary", "authorization, accept-language")
    .header("content-disposition", `${kept ? "attachment" : "inline"}; filename="${name}"`);
  return write(advice, language);
}

/**
 * Adds the advices of remittances, behind the gate of the question `remittance`: who may ask it may
 * read them, and no advice leaves before the audit knows of whom it speaks.
 */
export function addAdvices(app: FastifyInstance, parts: AdviceParts): void {
  const { advices, gate, logger, contextOf } = parts;
  const read = gate.guard("remittance", async (_, { number }, context) => {
    takeFrom(context);
    return advices.of(context, String(number));
  }) as (...asked: unknown[]) => Promise<Advice | null>;

  const answer = async (form: Form, request: FastifyRequest<Asked>, reply: FastifyReply) => {
    try {
      const context = await contextOf(request);
      const advice = await read(null, { number: request.params.number }, context, null);
      if (advice === null) return notThere(reply);
      return send(reply, form, { advice, language: languageOf(request, context) });
    } catch (error) {
      return refuse(reply, error, logger);
    }
  };
  for (const form of Object.keys(FORMS) as Form[]) {
    app.get<Asked>(
      `/remittances/:number/advice.${form}`,
      { helmet: { contentSecurityPolicy: PAGE_POLICY } },
      (request, reply) => inTime(reply, answer(form, request, reply)),
    );
  }
}
