import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import { InputErrorType, showRefusals } from "../../adjudication";
import { FactoryType, showFactory, type ClosingOffice } from "../../enrolment";
import { enrolmentActOf } from "../act";
import { CloseFactoryInput, ReopenFactoryInput } from "./closing.input";

@ObjectType("CloseFactoryPayload", { description: "What became of a closing." })
export class CloseFactoryPayload {
  @Field(() => FactoryType, { nullable: true, description: "The factory; null when refused." })
  factory: FactoryType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing changes then." })
  errors: InputErrorType[];
}

@ObjectType("ReopenFactoryPayload", { description: "What became of a reopening." })
export class ReopenFactoryPayload extends CloseFactoryPayload {}

type Done = Awaited<ReturnType<ClosingOffice["close"]>>;

const show = ({ factory, problems }: Done, { language }: RequestContext): CloseFactoryPayload => ({
  factory: factory && showFactory(factory),
  errors: showRefusals(problems, language),
});

@Resolver()
export class ClosingResolver {
  constructor(private readonly office: ClosingOffice) {}

  @Mutation(() => CloseFactoryPayload, {
    description:
      "Ends a factory's contract and every cover there on that day; guarantees given before are honoured.",
  })
  async closeFactory(
    @Ctx() context: RequestContext,
    @Arg("input", () => CloseFactoryInput, { description: "Which factory, and from when." })
    { factoryCode, on, reason }: CloseFactoryInput,
  ): Promise<CloseFactoryPayload> {
    const wanted = { factoryCode: factoryCode.trim(), on, reason: reason.trim() };
    return show(await this.office.close(wanted, enrolmentActOf(context, "closeFactory")), context);
  }

  @Mutation(() => ReopenFactoryPayload, {
    description:
      "Takes a contract up again; covers stay ended, the next rosters bring workers back.",
  })
  async reopenFactory(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReopenFactoryInput, { description: "Which factory, and why." })
    { factoryCode, reason }: ReopenFactoryInput,
  ): Promise<ReopenFactoryPayload> {
    const wanted = { factoryCode: factoryCode.trim(), reason: reason.trim() };
    const act = enrolmentActOf(context, "reopenFactory");
    return show(await this.office.reopen(wanted, act), context);
  }
}
