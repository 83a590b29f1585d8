import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  callerOf,
  mistakes,
  promises,
  speaksOf,
  spokenProvider,
  type RequestContext,
} from "../access";
import { identifierOf, linesOf, patientOf, referralOf, type CaseDraft } from "../adjudication";
import { InLanguage } from "../shared/in-language";
import { rowIdOf } from "../shared/node.type";
import { render, type Language } from "../shared/text";
import { showAnswer } from "./answer.show";
import { EligibilityInput } from "./eligibility.input";
import type { EligibilityService } from "./eligibility.service";
import { EligibilityAnswerType } from "./eligibility.type";
import { INSTRUCTIONS } from "./instruction.texts";

/** Reads the question as a draft that the engine can judge. */
function draftOf(input: EligibilityInput): CaseDraft {
  return {
    providerReference: null,
    member: identifierOf(input.member),
    patientAsSeen: patientOf(input.patientAsSeen),
    visitKind: input.visitKind ?? "OUTPATIENT",
    emergency: input.emergency ?? false,
    cause: input.cause ?? "NONE",
    admittedOn: input.serviceDate,
    dischargedOn: input.dischargedOn ?? null,
    dischargeOutcome: null,
    diagnoses: input.diagnoses ?? [],
    diagnosisText: null,
    referral: referralOf(input.referral),
    guaranteeToken: null,
    patientPaid: null,
    statedTotal: null,
    lines: linesOf(input.lines ?? [], input.serviceDate),
    attachments: [],
  };
}

@Resolver(() => EligibilityAnswerType)
export class EligibilityResolver {
  constructor(private readonly service: EligibilityService) {}

  @Query(() => EligibilityAnswerType, {
    description:
      "Is this person covered on this date for these services, and what do I collect? Always nothing.",
  })
  async eligibility(
    @Ctx() context: RequestContext,
    @Arg("input", () => EligibilityInput, { description: "The question." })
    input: EligibilityInput,
  ): Promise<EligibilityAnswerType> {
    const actor = callerOf(context);
    const providerId = spokenProvider(actor, input.providerId, (id) => rowIdOf("Provider", id));
    const answer = await this.service.check(draftOf(input), providerId);
    speaksOf(context, [answer.member?.id ?? null]);
    promises(context, answer.promise);
    const identity = answer.judged?.prepared.identity;
    mistakes(context, identity?.wrong === true ? 1 : 0);
    return showAnswer(answer, actor, context.language);
  }

  @FieldResolver(() => String, { description: "What the desk's screen should say." })
  instruction(
    @Root() { settlement }: EligibilityAnswerType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    const text = INSTRUCTIONS[settlement];
    if (!text) throw new Error(`no instruction for ${settlement}`);
    return render(text, language ?? context.language);
  }
}
