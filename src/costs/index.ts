export { CostCellResolver, CostResolver, CostViewResolver } from "./cost.resolver";
export { CostService } from "./cost.service";
