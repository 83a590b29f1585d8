import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { showRefusals } from "../../adjudication";
import { batchReader, speaksOf, type RequestContext } from "../../access";
import {
  FactoryType,
  showFactory,
  type EnrolmentService,
  type LapseDone,
  type LapseList,
  type LapseOffice,
} from "../../enrolment";
import type { Language } from "../../shared/language";
import { present } from "../../shared/errors";
import { rowIdOf } from "../../shared/node.type";
import { connect, PageArguments } from "../../shared/pages.type";
import { visible } from "../../shared/text";
import { enrolmentActOf } from "../act";
import {
  ConfirmLapseInput,
  EndLapseInput,
  lapseFilterOf,
  LapseFilterInput,
  lapseRequestOf,
  RecordLapseInput,
} from "./lapse.input";
import {
  ConfirmLapsePayload,
  EndLapsePayload,
  LapseConnection,
  LapseType,
  RecordLapsePayload,
  showLapse,
} from "./lapse.type";

const showDone = ({ lapse, problems }: LapseDone, language: Language): RecordLapsePayload => ({
  lapse: lapse && showLapse(lapse),
  errors: showRefusals(problems, language),
});

/** Cover that lapses for want of premium. */
@Resolver(() => LapseType)
export class LapseResolver {
  constructor(
    private readonly list: LapseList,
    private readonly office: LapseOffice,
    private readonly enrolment: EnrolmentService,
  ) {}

  @Query(() => LapseConnection, { description: "Lapses, newest first." })
  async lapses(
    @Ctx() context: RequestContext,
    @Arg("filter", () => LapseFilterInput, { nullable: true, description: "Which of them." })
    filter: LapseFilterInput | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const wanted = lapseFilterOf(filter);
    const page = await this.list.page(wanted, { first, after });
    speaksOf(
      context,
      page.rows.map(({ node }) => node.memberId),
    );
    return connect(page, showLapse, () => this.list.count(wanted));
  }

  @Mutation(() => RecordLapsePayload, {
    description:
      "Records that cover is to lapse after notice, because premium is owed beyond the grace; cover holds until a second person confirms it.",
  })
  async recordLapse(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordLapseInput, { description: "Whose cover, and when." })
    input: RecordLapseInput,
  ): Promise<RecordLapsePayload> {
    const act = enrolmentActOf(context, "recordLapse");
    return showDone(await this.office.record(lapseRequestOf(input), act), context.language);
  }

  @Mutation(() => ConfirmLapsePayload, {
    description:
      "Lets cover lapse on the day another person has recorded, if premium is still owed.",
  })
  async confirmLapse(
    @Ctx() context: RequestContext,
    @Arg("input", () => ConfirmLapseInput, { description: "Which lapse." })
    input: ConfirmLapseInput,
  ): Promise<ConfirmLapsePayload> {
    const act = enrolmentActOf(context, "confirmLapse");
    const done = await this.office.confirm(rowIdOf("Lapse", input.lapseId), act);
    return showDone(done, context.language);
  }

  @Mutation(() => EndLapsePayload, {
    description:
      "Withdraws a lapse that is not confirmed, or lifts one that is: cover holds as if it had not lapsed.",
  })
  async endLapse(
    @Ctx() context: RequestContext,
    @Arg("input", () => EndLapseInput, { description: "Which lapse, and why." })
    input: EndLapseInput,
  ): Promise<EndLapsePayload> {
    const act = enrolmentActOf(context, "endLapse");
    const id = rowIdOf("Lapse", input.lapseId);
    return showDone(await this.office.end(id, visible(input.reason), act), context.language);
  }

  @FieldResolver(() => FactoryType, { description: "The factory." })
  async factory(@Root() { row }: LapseType, @Ctx() context: RequestContext) {
    const read = batchReader(context, "factories", this.enrolment.factories);
    return showFactory(present(await read.load(row.factoryId), "factory"));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Number of the one member whose cover it is; null: everybody's at the factory.",
  })
  async memberNumber(@Root() { row }: LapseType, @Ctx() context: RequestContext) {
    if (row.memberId === null) return null;
    const read = batchReader(context, "members", this.enrolment.members);
    return present(await read.load(row.memberId), "member").memberNumber;
  }
}
