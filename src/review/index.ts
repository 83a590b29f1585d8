export { ReviewLease } from "./review-lease.entity";
export { InformationRequest } from "./information-request.entity";
export { OverdueInformation } from "./information-overdue.service";
export { InformationResolver } from "./information.resolver";
export { InformationService } from "./information.service";
export { ReviewQueue } from "./queue.service";
export { ReviewResolver } from "./review.resolver";
export { ReviewService } from "./review.service";
