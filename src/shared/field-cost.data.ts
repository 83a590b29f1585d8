/**
 * What asking costs, in points. An object of the answer costs one; a list nobody bounds is taken
 * for so many objects before it is read. Some fields cost more, as they make the database work.
 */
export const UNBOUNDED_LIST = 4;
export const FIELD_COST: Readonly<Record<string, number>> = {
  "Query.memberSearch": 20,
  "Query.possibleDuplicates": 200,
  "PossibleDuplicateConnection.totalCount": 200,
  "Query.costs": 500,
  "CostView.meta": 500,
  "CostView.summary": 500,
  "CostView.series": 1_000,
  "CostView.breakdown": 1_000,
  "ClaimConnection.totalCount": 100,
  "RemittanceConnection.totalCount": 100,
  "Remittance.lines": 20,
  "Factory.insuredMembers": 10,
  "Query.factoryMonths": 200,
  "Query.contributionMonths": 200,
  "EligibilityLine.whatWouldChange": 5,
  "ClaimLine.whatWouldChange": 20,
  "Adjudication.trace": 200,
  "Query.replayAdjudication": 100,
  "Mutation.submitClaim": 10,
  "Mutation.submitClaims": 10,
  "Mutation.replaceClaim": 10,
  "Mutation.voidClaim": 10,
  "Mutation.attachMember": 10,
  "Query.reviewQueue": 20,
  "Mutation.takeClaimForReview": 10,
  "Mutation.requestInformation": 10,
  "Mutation.answerInformationRequest": 10,
  "Mutation.decideClaim": 20,
  "Mutation.prepareRemittance": 200,
  "Mutation.releaseRemittance": 20,
  "Mutation.confirmPayment": 200,
  "Mutation.cancelRemittance": 100,
  "Query.openAppeals": 20,
  "Mutation.appealClaim": 10,
  "Mutation.withdrawAppeal": 10,
  "Mutation.decideAppeal": 20,
  "Mutation.recoverPayment": 20,
  "Mutation.declareTie": 10,
  "Mutation.endTie": 10,
  "Mutation.recordContributions": 200,
  "Mutation.withdrawContribution": 200,
  "Mutation.recordLapse": 200,
  "Mutation.confirmLapse": 200,
  "Mutation.endLapse": 200,
  "Query.callBackSample": 200,
  "Query.patientChargeRates": 500,
  "Query.samplingReport": 500,
  "PatientChargeConnection.totalCount": 100,
  "Mutation.reportPatientCharge": 10,
  "Mutation.recordPatientRefund": 10,
  "Mutation.recordCallBack": 10,
};

/** What an advice costs: it reads every line of a remittance. */
export const ADVICE_COST = 500;

/** Objects that introspection is taken for: nothing in a document bounds them. */
export const INTROSPECTION_COST: Readonly<Record<string, number>> = {
  __schema: 5_000,
  __type: 100,
};
