import { Field, ObjectType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import { globalId, Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import type { Service } from "./service.entity";
import type { ServiceCategory } from "./service.rules";

export const ServiceCategoryEnum = publishEnum<ServiceCategory>(
  "ServiceCategory",
  "What kind of care a service is.",
  {
    OUTPATIENT: "Consultation without a bed.",
    EMERGENCY: "Emergency care.",
    ADMISSION: "Stay in a hospital.",
    DELIVERY: "Normal delivery.",
    CAESAREAN: "Caesarean section.",
    SURGERY: "Operation.",
    ANTENATAL: "Contact before birth.",
    POSTNATAL: "Contact after birth.",
    FAMILY_PLANNING: "Contraception.",
    TRANSPORT: "Ambulance and transfer.",
    FUNERAL: "Funeral grant.",
    OTHER: "Anything else.",
  },
);

@ObjectType("Service", {
  implements: Node,
  description: "Something a provider does for a member, from the catalogue.",
})
export class ServiceType extends Node {
  /** The stored row, for fields that others resolve. */
  readonly row: Service;

  @Field(() => String, { description: "The code that claims and baskets name." })
  code: string;

  @Field(() => ServiceCategoryEnum, { description: "The kind of care." })
  category: ServiceCategory;
}

/** Shows a service of the catalogue. */
export function showService(row: Service): ServiceType {
  return Object.assign(new ServiceType(), {
    row,
    id: globalId("Service", row.id),
    code: row.code,
    category: row.category,
  });
}

export const ServiceConnection = connectionOf("Service", () => ServiceType);
