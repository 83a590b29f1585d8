import { publishEnum } from "../shared/enums";
import type { RemittanceStatus } from "./remittance.rules";

export const RemittanceStatusEnum = publishEnum<RemittanceStatus>(
  "RemittanceStatus",
  "How a remittance stands.",
  {
    PREPARED: "Drafted; it waits for another person to release it.",
    RELEASED: "Released to the bank.",
    PAID: "Paid.",
    FAILED: "The bank could not pay it; its claims wait for the next one.",
    CANCELLED: "Withdrawn before it was paid; its claims wait for the next one.",
  },
);
