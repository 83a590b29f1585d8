import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Field, InputType, ObjectType } from "type-graphql";
import { batchReader, type RequestContext } from "../../access";
import {
  InjuryCauseEnum,
  InputErrorType,
  type InjuryCause,
  type MassEvent,
  type MassEventOffice,
  showRefusals,
} from "../../adjudication";
import { FactoryType, showFactory, type EnrolmentService } from "../../enrolment";
import type { RequestCatalogue } from "../../plans";
import { ProviderType, showProvider, type Network } from "../../providers";
import { addDays } from "../../shared/dates";
import { present } from "../../shared/errors";
import { globalId } from "../../shared/node.type";
import { DateScalar, DateTimeScalar } from "../../shared/scalars";
import { actOf } from "../act";

@InputType({ description: "Many people of one factory who fell ill at once." })
export class DeclareMassEventInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => DateScalar, { description: "The first day." })
  from: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day that is not part of it; the day after `from` when left out.",
  })
  to?: string | null;

  @Field(() => [String], { description: "Codes of the providers that took the people in." })
  providerCodes: string[];

  @Field(() => InjuryCauseEnum, {
    description: "What caused it. WORK: its claims are NSSF's; any other: they are the scheme's.",
  })
  cause: InjuryCause;
}

@ObjectType("MassEvent", {
  description: "A declared mass event: it settles for its claims what caused them, once for all.",
})
export class MassEventType {
  readonly row: MassEvent;

  @Field(() => ID, { description: "The event's id." })
  id: string;

  @Field(() => DateScalar, { description: "The first day." })
  from: string;

  @Field(() => DateScalar, { description: "The first day that is not part of it." })
  to: string;

  @Field(() => InjuryCauseEnum, { description: "What caused it." })
  cause: InjuryCause;

  @Field(() => String, { description: "Who declared it." })
  declaredBy: string;

  @Field(() => DateTimeScalar, { description: "When it was declared." })
  declaredAt: Date;
}

@ObjectType("DeclareMassEventPayload", { description: "What became of a declaration." })
export class DeclareMassEventPayload {
  @Field(() => MassEventType, { nullable: true, description: "The event; null when refused." })
  massEvent: MassEventType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}

function showEvent(row: MassEvent): MassEventType {
  const { fromDay: from, toDay: to, cause, declaredBy, declaredAt } = row;
  const id = globalId("MassEvent", row.id);
  return Object.assign(new MassEventType(), { row, id, from, to, cause, declaredBy, declaredAt });
}

@Resolver(() => MassEventType)
export class MassEventResolver {
  constructor(
    private readonly office: MassEventOffice,
    private readonly enrolment: EnrolmentService,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Mutation(() => DeclareMassEventPayload, {
    description:
      "Declares a mass event: duplicates elsewhere and the question of work injury are settled for all its claims, those that wait are decided.",
  })
  async declareMassEvent(
    @Ctx() context: RequestContext,
    @Arg("input", () => DeclareMassEventInput, { description: "The event." })
    input: DeclareMassEventInput,
  ): Promise<DeclareMassEventPayload> {
    const { factoryCode, from, to, providerCodes, cause } = input;
    const wanted = {
      factoryCode: factoryCode.trim(),
      from,
      to: to ?? addDays(from, 1),
      providerCodes: [...new Set(providerCodes.map((code) => code.trim()))],
      cause,
    };
    const done = await this.office.declare(wanted, actOf(context, "declareMassEvent"));
    const errors = showRefusals(done.problems, context.language);
    return { massEvent: done.event && showEvent(done.event), errors };
  }

  @FieldResolver(() => FactoryType, { description: "The factory." })
  async factory(@Root() { row }: MassEventType, @Ctx() context: RequestContext) {
    const read = batchReader(context, "factories", this.enrolment.factories);
    return showFactory(present(await read.load(row.factoryId), "factory"));
  }

  @FieldResolver(() => [ProviderType], { description: "The providers that took the people in." })
  async providers(@Root() { row }: MassEventType, @Ctx() context: RequestContext) {
    const network = await this.network.of(context);
    return row.providerIds.map((id) => showProvider(present(network.providerById(id), "provider")));
  }
}
