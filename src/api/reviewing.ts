import type { ClaimService } from "../claims";
import type { RequestCatalogue } from "../plans";
import type { Network } from "../providers";
import {
  AppealResolver,
  AppealService,
  ClaimAppealsResolver,
  InformationResolver,
  InformationService,
  ReviewLists,
  ReviewQueue,
  ReviewResolver,
  ReviewService,
  TieOffice,
  TieResolver,
  WaiverResolver,
  type ReviewDesk,
} from "../review";
import type { Clock } from "../shared/clock";
import type { Foundation } from "./foundation";

/** Where persons decide what rules cannot. */
export interface Reviewing {
  reviews: ReviewService;
  queue: ReviewQueue;
  information: InformationService;
  appeals: AppealService;
  ties: TieOffice;
  lists: ReviewLists;
}

/** Builds where persons decide. */
export const buildReviewing = ({ dataSource, today }: Foundation, desk: ReviewDesk): Reviewing => ({
  reviews: new ReviewService(dataSource, desk),
  queue: new ReviewQueue(dataSource),
  information: new InformationService(dataSource, desk),
  appeals: new AppealService(dataSource, desk),
  ties: new TieOffice(dataSource, today),
  lists: new ReviewLists(dataSource),
});

/** What they speak to. */
export interface ReviewingServices {
  reviewing: Reviewing;
  claims: ClaimService;
  clock: Clock;
  network: RequestCatalogue<Network>;
}

/** Every resolver of what persons decide. */
export function reviewingResolvers({
  reviewing,
  claims,
  clock,
  network,
}: ReviewingServices): object[] {
  const { reviews, queue, appeals, ties, lists, information } = reviewing;
  return [
    new ReviewResolver(reviews, queue, claims, clock),
    new AppealResolver(appeals, lists, claims),
    new ClaimAppealsResolver(lists),
    new TieResolver(ties, lists, network),
    new WaiverResolver(lists, claims, network),
    new InformationResolver(information, claims),
  ];
}
