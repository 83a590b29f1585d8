import type { MassEventOffice, PlanOffice } from "../../adjudication";
import type { EnrolmentService } from "../../enrolment";
import type {
  PlanBook,
  Publications,
  RateOffice,
  RequestCatalogue,
  ServiceOffice,
} from "../../plans";
import type {
  ContractOffice,
  Network,
  PayeeBook,
  PayeeOffice,
  Supervision,
  TariffOffice,
} from "../../providers";
import { CataloguePublishingResolver } from "./catalogue-publishing.resolver";
import { MassEventResolver } from "./mass-event.resolver";
import { NetworkPublishingResolver } from "./network-publishing.resolver";
import { PayeeFieldsResolver, PayeePublishingResolver } from "./payee.resolver";
import { PublicationResolver } from "./publication.resolver";

/** Where the catalogue is published. */
export interface Publishing {
  planOffice: PlanOffice;
  rateOffice: RateOffice;
  serviceOffice: ServiceOffice;
  contractOffice: ContractOffice;
  tariffOffice: TariffOffice;
  supervision: Supervision;
  payeeOffice: PayeeOffice;
  payeeBook: PayeeBook;
  massEvents: MassEventOffice;
  publications: Publications;
}

/** What they speak to. */
export interface PublishingServices {
  publishing: Publishing;
  plans: RequestCatalogue<PlanBook>;
  network: RequestCatalogue<Network>;
  enrolment: EnrolmentService;
}

/** Every resolver that publishes. */
export function publishingResolvers({
  publishing,
  plans,
  network,
  enrolment,
}: PublishingServices): object[] {
  const { planOffice, rateOffice, serviceOffice } = publishing;
  const { contractOffice, tariffOffice, supervision, publications } = publishing;
  return [
    new CataloguePublishingResolver(planOffice, rateOffice, serviceOffice),
    new NetworkPublishingResolver(contractOffice, tariffOffice, supervision),
    new PayeePublishingResolver(publishing.payeeOffice, publishing.payeeBook),
    new PayeeFieldsResolver(network),
    new PublicationResolver(publications, plans, network),
    new MassEventResolver(publishing.massEvents, enrolment, network),
  ];
}
