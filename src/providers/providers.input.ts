import { Field, ID, InputType } from "type-graphql";
import { ServiceCategoryEnum, type ServiceCategory } from "../plans";
import { ProviderLevelEnum } from "../shared/enums.type";
import type { ProviderLevel } from "../shared/levels";
import { DateScalar } from "../shared/scalars";

@InputType({ description: "Which providers to list." })
export class ProviderFilter {
  @Field(() => ProviderLevelEnum, { nullable: true, description: "Of this level of care." })
  level?: ProviderLevel | null;

  @Field(() => DateScalar, { nullable: true, description: "With a contract on this day." })
  contractedOn?: string | null;

  @Field(() => String, { nullable: true, description: "With this in the code, name or an alias." })
  text?: string | null;
}

@InputType({ description: "Which services to list." })
export class ServiceFilter {
  @Field(() => ServiceCategoryEnum, { nullable: true, description: "Of this kind of care." })
  category?: ServiceCategory | null;

  @Field(() => ID, {
    nullable: true,
    description: "Priced at this provider on the day `on`.",
  })
  availableAt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day; today when left out." })
  on?: string | null;

  @Field(() => String, { nullable: true, description: "With this in the code or a name." })
  text?: string | null;
}
