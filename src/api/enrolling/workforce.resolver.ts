import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import { InputErrorType, showRefusals } from "../../adjudication";
import { FactoryType, showFactory, type WorkforceOffice } from "../../enrolment";
import { enrolmentActOf } from "../act";
import { ReportWorkforceInput } from "./workforce.input";

@ObjectType("ReportWorkforcePayload", { description: "What became of a report." })
export class ReportWorkforcePayload {
  @Field(() => FactoryType, { nullable: true, description: "The factory; null when refused." })
  factory: FactoryType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is stored then." })
  errors: InputErrorType[];
}

@Resolver()
export class WorkforceResolver {
  constructor(private readonly office: WorkforceOffice) {}

  @Mutation(() => ReportWorkforcePayload, {
    description:
      "Reports who could be members in a month; another report supersedes it, the same one changes nothing.",
  })
  async reportWorkforce(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReportWorkforceInput, { description: "The workforce." })
    { factoryCode, month, bands }: ReportWorkforceInput,
  ): Promise<ReportWorkforcePayload> {
    const wanted = { factoryCode: factoryCode.trim(), month, bands };
    const done = await this.office.report(wanted, enrolmentActOf(context, "reportWorkforce"));
    const errors = showRefusals(done.problems, context.language);
    return { factory: done.factory && showFactory(done.factory), errors };
  }
}
