import { Field, ObjectType } from "type-graphql";
import type { GuaranteePromise } from "../shared/guarantee-promise";
import { DateScalar } from "../shared/scalars";
import type { Giving } from "./guarantee.service";

@ObjectType("Guarantee", {
  description:
    "A signed promise: a claim that quotes it is not denied for what is later found about cover. Used once; it covers neither price nor limits.",
})
export class GuaranteeType {
  readonly promise: GuaranteePromise;
  readonly giving: Giving;

  @Field(() => String, {
    description:
      "For the paper form: eight characters, the last one checks the others; case, blanks and hyphens do not count.",
  })
  number: string;

  @Field(() => DateScalar, { description: "The last day on which a claim may quote it." })
  validUntil: string;

  @Field(() => Boolean, {
    description: "Whether the whole episode is promised, from admission to discharge.",
  })
  episode: boolean;

  @Field(() => [String], {
    description: "Codes of the services promised; empty when the whole episode is.",
  })
  services: string[];
}
