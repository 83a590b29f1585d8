export { CostFact } from "./cost-fact.entity";
export { decidedFacts, receivedFacts, type FactClaim, type FactLine } from "./cost-fact.rules";
export { COST_FACTS } from "./cost-fact.service";
export { writePaidFacts } from "./paid-facts.write";
