/**
 * What the design's sketch names and this server does not have yet: whole types and whole fields
 * of issues still to come. A line goes when its issue is done; nothing else may differ.
 */
export const TYPES_TO_COME = `
LagBasis MonthAmount ClaimsTriangle DevelopmentFactor OriginProjection WaterfallStep CredibilityResult
CredibilityGroup TrendResult PremiumInput PremiumPopulation PremiumEstimate PremiumStep Stability
StabilityPoint DataQualityFinding DataQualityItem CostRevision CostVocabulary CostMeasure
CostDimensionInfo CostMethod CostRelease CostReleaseTable CostReleaseConnection CostReleaseEdge
PublishCostReleaseInput PublishCostReleasePayload
`;

export const FIELDS_TO_COME = `
CostView.triangle CostView.paidByCalendarMonth CostView.waterfall CostView.credibility
CostView.trend CostView.premiumEstimate CostView.stability CostView.dataQuality
CostView.compareWith CostCell.records
Query.costVocabulary Query.costReleases Query.costRelease
Mutation.publishCostRelease
`;
