import { Field, Int, ObjectType } from "type-graphql";
import { SexEnum } from "../../shared/enums.type";
import type { Sex } from "../../shared/sexes";
import type { AgeBand } from "../age-band.rules";
import { AgeBandEnum } from "../age-band.type";
import type { BandOnRecord } from "./workforce.loader";

@ObjectType("WorkforceBand", {
  description: "How many workers of one age and sex could be members in a month.",
})
export class WorkforceBandType {
  @Field(() => AgeBandEnum, { description: "Age in years on the month's first day." })
  ageBand: AgeBand;

  @Field(() => SexEnum, { description: "Sex as the factory reports it." })
  sex: Sex;

  @Field(() => Int, { description: "Workers, insured or not: 1 to 100,000." })
  workers: number;
}

/** Shows the workforce of a month, band by band. */
export const showWorkforce = (bands: readonly BandOnRecord[]): WorkforceBandType[] =>
  bands.map(({ ageBand, sex, workers }) => ({ ageBand, sex, workers }));
