import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { batchReader, speaksOf, type RequestContext } from "../access";
import { PlanType, showPlan, type PlanBook, type RequestCatalogue } from "../plans";
import { present } from "../shared/errors";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../shared/scalars";
import type { EnrolmentService } from "./enrolment.service";
import { FactoryConnection, FactoryFilter, FactoryType, showFactory } from "./factory.type";
import {
  CoverageType,
  MemberSearchInput,
  MemberSearchResultType,
  MemberSummaryType,
} from "./member.type";
import { MemberType, showMember } from "./register/registered-member.type";

const factoryOf = async (context: RequestContext, service: EnrolmentService, id: string) =>
  showFactory(
    present(await batchReader(context, "factories", service.factories).load(id), "factory"),
  );

@Resolver(() => FactoryType)
export class FactoryResolver {
  constructor(private readonly service: EnrolmentService) {}

  @Query(() => FactoryConnection, { description: "Partner factories by code." })
  async factories(
    @Arg("filter", () => FactoryFilter, { nullable: true, description: "Which of them." })
    filter: FactoryFilter | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const which = { text: filter?.text, openOn: filter?.openOn };
    const page = await this.service.factoryPage({ ...which, first, after });
    return connect(page, showFactory, () => this.service.factoryCount(which));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Workers who could be members in a month, as the factory reported.",
  })
  eligibleWorkers(
    @Root() { row }: FactoryType,
    @Ctx() context: RequestContext,
    @Arg("month", () => YearMonthScalar, { description: "The month." }) month: string,
  ) {
    const read = (ids: readonly string[]) => this.service.eligibleWorkers(ids, month);
    return batchReader(context, `eligible workers ${month}`, read).load(row.id);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Members covered on a day." })
  async insuredMembers(
    @Root() { row }: FactoryType,
    @Ctx() context: RequestContext,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when left out." })
    on: string | null,
  ) {
    const read = (ids: readonly string[]) => this.service.insuredMembers(ids, on);
    return batchReader(context, `insured members ${on}`, read).load(row.id);
  }
}

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(private readonly service: EnrolmentService) {}

  @Query(() => MemberType, {
    nullable: true,
    description: "A member by id or number, for those who keep or review the register.",
  })
  async member(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { nullable: true, description: "The global id." }) id: string | null,
    @Arg("memberNumber", () => String, { nullable: true, description: "The number on the card." })
    memberNumber: string | null,
  ): Promise<MemberType | null> {
    const row = await this.service.member(rowIdOf("Member", id), memberNumber);
    speaksOf(context, await this.service.persons.circle(row ? [row.id] : []));
    return row && showMember(row);
  }

  @Query(() => MemberSearchResultType, {
    description: "People of a name: at most five, masked, each with a handle for 24 hours.",
  })
  async memberSearch(
    @Ctx() context: RequestContext,
    @Arg("input", () => MemberSearchInput, { description: "Whom to look for." })
    input: MemberSearchInput,
  ): Promise<MemberSearchResultType> {
    const { memberIds, ...result } = await this.service.search(input);
    speaksOf(context, memberIds);
    return result;
  }

  @FieldResolver(() => [CoverageType], { description: "The member's covers, oldest first." })
  coverages(
    @Root() { row }: MemberType,
    @Ctx() context: RequestContext,
    @Arg("asKnownAt", () => DateTimeScalar, {
      nullable: true,
      description: "As the scheme knew them at this instant; now when left out.",
    })
    asKnownAt: Date | null,
  ) {
    const read = (ids: readonly string[]) => this.service.covers(ids, asKnownAt ?? null);
    return batchReader(context, `covers ${asKnownAt?.toISOString() ?? "now"}`, read).load(row.id);
  }
}

@Resolver(() => MemberSummaryType)
export class MemberSummaryResolver {
  constructor(private readonly service: EnrolmentService) {}

  @FieldResolver(() => FactoryType, {
    nullable: true,
    description: "The factory of the cover that applies.",
  })
  async factory(@Root() { factoryId }: MemberSummaryType, @Ctx() context: RequestContext) {
    return factoryId === null ? null : factoryOf(context, this.service, factoryId);
  }
}

@Resolver(() => CoverageType)
export class CoverageResolver {
  constructor(
    private readonly service: EnrolmentService,
    private readonly plans: RequestCatalogue<PlanBook>,
  ) {}

  @FieldResolver(() => FactoryType, { description: "The factory." })
  factory(@Root() { factoryId }: CoverageType, @Ctx() context: RequestContext) {
    return factoryOf(context, this.service, factoryId);
  }

  @FieldResolver(() => PlanType, { description: "The plan version in force when cover began." })
  async plan(@Root() { planCode, from }: CoverageType, @Ctx() context: RequestContext) {
    const book = await this.plans.of(context);
    return showPlan(present(book.planOn(from, planCode) ?? book.plans[0], "plan"));
  }
}
