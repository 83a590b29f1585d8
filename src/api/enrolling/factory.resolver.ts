import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access";
import { InputErrorType, showRefusals } from "../../adjudication";
import { FactoryType, showFactory, type FactoryOffice } from "../../enrolment";
import { enrolmentActOf } from "../act";
import { RegisterFactoryInput } from "./factory.input";
import { textOr } from "./written";

@ObjectType("RegisterFactoryPayload", { description: "What became of a registration." })
export class RegisterFactoryPayload {
  @Field(() => FactoryType, { nullable: true, description: "The factory; null when refused." })
  factory: FactoryType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is stored then." })
  errors: InputErrorType[];
}

@Resolver()
export class FactoryOfficeResolver {
  constructor(private readonly office: FactoryOffice) {}

  @Mutation(() => RegisterFactoryPayload, {
    description: "Registers a factory: from its first day on its rosters are taken in.",
  })
  async registerFactory(
    @Ctx() context: RequestContext,
    @Arg("input", () => RegisterFactoryInput, { description: "The factory." })
    input: RegisterFactoryInput,
  ): Promise<RegisterFactoryPayload> {
    const { code, name, nameKhmer, contractFrom, planCode, premiumAccount } = input;
    const wanted = {
      code: code.trim(),
      name: name.trim(),
      nameKhmer: textOr(nameKhmer),
      contractFrom,
      planCode: planCode.trim(),
      premiumAccount: textOr(premiumAccount),
    };
    const done = await this.office.register(wanted, enrolmentActOf(context, "registerFactory"));
    const errors = showRefusals(done.problems, context.language);
    return { factory: done.factory && showFactory(done.factory), errors };
  }
}
