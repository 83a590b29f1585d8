import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../shared/scalars";

@InputType({ description: "A factory that becomes a partner." })
export class RegisterFactoryInput {
  @Field(() => String, {
    description: "Its code, never used before: letters, digits and hyphens, at most 64.",
  })
  code: string;

  @Field(() => String, { description: "Its name in Latin script." })
  name: string;

  @Field(() => String, { nullable: true, description: "Its name in Khmer script." })
  nameKhmer?: string | null;

  @Field(() => DateScalar, { description: "First day on which its workers may be covered." })
  contractFrom: string;

  @Field(() => String, { description: "Code of the plan its workers are covered under." })
  planCode: string;

  @Field(() => String, {
    nullable: true,
    description: "The number it pays its premiums under, its alone.",
  })
  premiumAccount?: string | null;
}
