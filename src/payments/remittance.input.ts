import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../shared/scalars";
import { RemittanceStatusEnum } from "./remittance.enums";
import type { RemittanceStatus } from "./remittance.rules";

@InputType({ description: "Which remittances to list; every part that is given narrows." })
export class RemittanceFilter {
  @Field(() => ID, { nullable: true, description: "Of this provider; a desk's own is implied." })
  providerId?: string | null;

  @Field(() => RemittanceStatusEnum, { nullable: true, description: "That stand so." })
  status?: RemittanceStatus | null;

  @Field(() => DateScalar, { nullable: true, description: "Prepared on this day or later." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Prepared on this day or earlier." })
  to?: string | null;
}
