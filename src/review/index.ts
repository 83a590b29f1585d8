export { ReviewLease } from "./review-lease.entity";
export { ReviewQueue } from "./queue.service";
export { ReviewResolver } from "./review.resolver";
export { ReviewService } from "./review.service";
