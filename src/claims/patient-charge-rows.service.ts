import { v7 as uuid } from "uuid";
import { present } from "../shared/errors";
import { writeMoney } from "../shared/money";
import type { Insertion } from "../shared/sql";
import type { DecidedClaim } from "./decided-claim";
import type { PatientCharge } from "./patient-charge.entity";
import { countedIn } from "./patient-charge.rules";

/** How reports that patients were charged are written. */
export const PATIENT_CHARGES: Insertion<PatientCharge> = {
  table: "patient_charge",
  columns: {
    id: "uuid",
    claimId: "uuid",
    providerId: "uuid",
    providerReference: "text",
    source: "text",
    chargedMinor: "bigint",
    currency: "text",
    countedMinor: "bigint",
    countedCurrency: "text",
    exchangeRateId: "uuid",
    reportedBy: "text",
    reportedAt: "timestamptz",
    note: "text",
  },
};

/** What a claim says its patient was charged; null where it says nothing, or that it was nothing. */
const chargeOf = ({ prepared }: DecidedClaim) => {
  const { patientPaid } = prepared.facts;
  return patientPaid !== null && patientPaid.minor > 0n ? patientPaid : null;
};

/** The report that a claim makes of its patient's charge. */
export function chargeRows(claim: DecidedClaim): PatientCharge[] {
  const charge = chargeOf(claim);
  if (charge === null) return [];
  const { prepared, moment, submitter, correction } = claim;
  return [
    {
      id: uuid(),
      claimId: claim.id,
      providerId: prepared.provider.id,
      providerReference: present(prepared.draft.providerReference, "reference"),
      source: "CLAIM",
      chargedMinor: charge.minor,
      currency: charge.currency,
      ...countedIn(charge, correction?.charges ?? { currency: null, rate: null }),
      reportedBy: submitter.person,
      reportedAt: moment.now,
      note: null,
    },
  ];
}

/** What the timeline says of it. */
export function chargeEventOf(claim: DecidedClaim) {
  const charge = chargeOf(claim);
  if (charge === null) return [];
  const details = { amount: writeMoney(charge.minor, charge.currency) };
  return [{ kind: "PATIENT_CHARGE_REPORTED", details, actor: claim.submitter.person }];
}
