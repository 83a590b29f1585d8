import { Field, Int, ObjectType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import type { Currency } from "../shared/money";
import { MoneyType, showMoney } from "../shared/money.type";
import { DateScalar } from "../shared/scalars";
import type { ReadItem } from "./remittance-item.loader";
import type { ReadLine } from "./remittance-line.loader";
import type { RemittanceLineKind } from "./remittance.rules";

export const RemittanceLineKindEnum = publishEnum<RemittanceLineKind>(
  "RemittanceLineKind",
  "What a line of a remittance is for.",
  {
    CLAIM: "Pays what the claim's decision grants; 0 for a denied one.",
    REVERSAL: "Takes back all that an earlier line has paid.",
    RECOVERY: "Takes back the part that a corrected decision grants less.",
    CARRY_OVER: "Leaves to the next remittance what this one cannot take back, or takes it up.",
  },
);

@ObjectType("ReversedLine", { description: "The line of an earlier remittance that one reverses." })
export class ReversedLineType {
  @Field(() => String, { description: "The earlier remittance's number." })
  remittanceNumber: string;

  @Field(() => Int, { description: "The line's position in it." })
  position: number;
}

const SUBMITTED = { description: "What the provider submitted; below 0 where it is taken back." };
const REDUCED = { description: "What the reductions take off together." };
const PAID = { description: "What is paid: submitted less the reductions; below 0 if taken back." };
const PATIENT = { description: "What the patient pays: always 0." };

@ObjectType("RemittanceItem", { description: "A claim's line as its remittance pays it." })
export class RemittanceItemType {
  /** The line as it was read, for fields that others resolve. */
  readonly read: ReadItem;
  readonly currency: Currency;

  @Field(() => Int, { description: "The line's number in the claim." })
  line: number;

  @Field(() => String, { nullable: true, description: "The provider's own reference of the line." })
  providerLineReference: string | null;

  @Field(() => String, { description: "The service's code." })
  serviceCode: string;

  @Field(() => DateScalar, { description: "When the service was done." })
  serviceDate: string;

  @Field(() => MoneyType, SUBMITTED)
  submitted: MoneyType;

  @Field(() => MoneyType, REDUCED)
  reduced: MoneyType;

  @Field(() => MoneyType, PAID)
  paid: MoneyType;

  @Field(() => MoneyType, PATIENT)
  patientPays: MoneyType;
}

@ObjectType("RemittanceLine", {
  description: "What a remittance pays for one claim, takes back of one, or carries over.",
})
export class RemittanceLineType {
  readonly read: ReadLine;
  readonly currency: Currency;

  @Field(() => Int, { description: "Its place in the remittance, from 1 on." })
  position: number;

  @Field(() => String, {
    description: "HIP's number of the claim; on a line that carries over, a remittance's number.",
  })
  claimNumber: string;

  @Field(() => String, {
    description: "The provider's own reference of the visit; empty on a line that carries over.",
  })
  providerReference: string;

  @Field(() => RemittanceLineKindEnum, { description: "What it is for." })
  kind: RemittanceLineKind;

  @Field(() => MoneyType, SUBMITTED)
  submitted: MoneyType;

  @Field(() => MoneyType, REDUCED)
  reduced: MoneyType;

  @Field(() => MoneyType, PAID)
  paid: MoneyType;

  @Field(() => MoneyType, PATIENT)
  patientPays: MoneyType;

  @Field(() => Int, { nullable: true, description: "The version of the claim's decision." })
  adjudicationVersion: number | null;

  @Field(() => ReversedLineType, { nullable: true, description: "What it reverses or takes up." })
  reverses: ReversedLineType | null;
}

type Amounts = Pick<ReadLine, "submittedMinor" | "reducedMinor" | "paidMinor">;

const amountsOf = (read: Amounts, currency: Currency) => ({
  submitted: showMoney(read.submittedMinor, currency),
  reduced: showMoney(read.reducedMinor, currency),
  paid: showMoney(read.paidMinor, currency),
  patientPays: showMoney(0n, currency),
});

/** Shows a line of a remittance. */
export function showRemittanceLine(read: ReadLine, currency: Currency): RemittanceLineType {
  const { position, claimNumber, providerReference, kind, adjudicationVersion } = read;
  const { reversesNumber: number, reversesPosition: at } = read;
  const reverses =
    number === null || at === null ? null : { remittanceNumber: number, position: at };
  return Object.assign(new RemittanceLineType(), {
    ...{ read, currency, position, claimNumber, providerReference, kind, adjudicationVersion },
    ...amountsOf(read, currency),
    reverses,
  });
}

/** Shows a line of a claim on a remittance. */
export function showRemittanceItem(read: ReadItem, currency: Currency): RemittanceItemType {
  const { line, providerLineReference, serviceCode, serviceDate } = read;
  return Object.assign(new RemittanceItemType(), {
    ...{ read, currency, line, providerLineReference, serviceCode, serviceDate },
    ...amountsOf(read, currency),
  });
}
