import "reflect-metadata";
import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { DataSource } from "typeorm";
import { Foundation1700000000001 } from "./migrations/1700000000001-foundation";
import { Guard1700000000002 } from "./migrations/1700000000002-guard";
import { CredentialLife1700000000003 } from "./migrations/1700000000003-credential-life";
import { Publication1700000000004 } from "./migrations/1700000000004-publication";
import { Guarantee1700000000005 } from "./migrations/1700000000005-guarantee";
import { Adjudication1700000000006 } from "./migrations/1700000000006-adjudication";
import { Enrolment1700000000007 } from "./migrations/1700000000007-enrolment";
import { Review1700000000008 } from "./migrations/1700000000008-review";
import { Breach1700000000010 } from "./migrations/1700000000010-breach";
import { Attachment1700000000009 } from "./migrations/1700000000009-attachment";
import { Information1700000000013 } from "./migrations/1700000000013-information";
import { Payment1700000000011 } from "./migrations/1700000000011-payment";
import { Payee1700000000012 } from "./migrations/1700000000012-payee";
import { Appeal1700000000014 } from "./migrations/1700000000014-appeal";
import { Credential } from "./src/access/credential.entity";
import { Adjudication, Finding, ReasonRow } from "./src/adjudication/adjudication.entity";
import { MassEvent } from "./src/adjudication/mass-event.entity";
import { Ruling } from "./src/adjudication/ruling.entity";
import { Reconsideration } from "./src/claims/reconsideration.entity";
import { AuditEntry } from "./src/audit/audit-entry.entity";
import { Attachment } from "./src/claims/attachment.entity";
import { AttachmentFile } from "./src/claims/files/attachment-file.entity";
import { ClaimEvent } from "./src/claims/claim-event.entity";
import { ClaimLine } from "./src/claims/claim-line.entity";
import { Claim } from "./src/claims/claim.entity";
import { PatientCharge } from "./src/claims/patient-charge.entity";
import { IntakeAttempt } from "./src/claims/intake-attempt.entity";
import { SnakeNaming } from "./src/database/naming";
import { readTypesExactly } from "./src/database/pg-types";
import { Coverage } from "./src/enrolment/coverage.entity";
import { FactoryChange } from "./src/enrolment/factories/factory-change.entity";
import { Factory, FactoryRoster, FactoryWorkforce, Roster } from "./src/enrolment/factory.entity";
import { Member } from "./src/enrolment/member.entity";
import { Contribution } from "./src/enrolment/premiums/contribution.entity";
import { Lapse } from "./src/enrolment/premiums/lapse.entity";
import {
  MemberChange,
  MemberExternalId,
  MemberMerge,
  MemberName,
  MemberToldApart,
} from "./src/enrolment/register/member-records.entity";
import { RegisterNews } from "./src/enrolment/register/register-news.entity";
import { MemberWage } from "./src/enrolment/roster/member-wage.entity";
import { CostFact } from "./src/ledger/cost-fact.entity";
import { RemittanceItem, RemittanceLine } from "./src/payments/remittance-line.entity";
import { RemittanceRun } from "./src/payments/remittance-run.entity";
import { Remittance } from "./src/payments/remittance.entity";
import { CatalogueVersion } from "./src/plans/catalogue-version.entity";
import { ExchangeRate } from "./src/plans/exchange-rate.entity";
import { Plan, PlanService } from "./src/plans/plan.entity";
import { Publication } from "./src/plans/publication.entity";
import { Service } from "./src/plans/service.entity";
import { Contract, Tariff } from "./src/providers/contract.entity";
import {
  ContractSuspension,
  ProviderCode,
  ProviderReview,
} from "./src/providers/network-days.entity";
import { Payee } from "./src/providers/payee.entity";
import { Provider } from "./src/providers/provider.entity";
import { InformationRequest } from "./src/review/information-request.entity";
import { ReviewLease } from "./src/review/review-lease.entity";
import { CallBack } from "./src/review/callback.entity";
import { PatientRefund } from "./src/review/charge-refund.entity";
import { Appeal } from "./src/review/appeal.entity";
import { ProviderTie } from "./src/review/provider-tie.entity";
import { Waiver } from "./src/review/waiver.entity";
import { LIMITS } from "./src/shared/limits";

/** Every table of the system. */
export const entities = [
  Service,
  Plan,
  PlanService,
  ExchangeRate,
  CatalogueVersion,
  Publication,
  Provider,
  ProviderCode,
  ProviderReview,
  Contract,
  ContractSuspension,
  Tariff,
  Payee,
  Factory,
  FactoryChange,
  FactoryRoster,
  FactoryWorkforce,
  Roster,
  Member,
  MemberChange,
  MemberExternalId,
  MemberMerge,
  MemberToldApart,
  MemberName,
  RegisterNews,
  MemberWage,
  Coverage,
  Contribution,
  Lapse,
  Credential,
  Claim,
  ClaimLine,
  ClaimEvent,
  IntakeAttempt,
  Attachment,
  AttachmentFile,
  Adjudication,
  ReasonRow,
  Finding,
  Ruling,
  ReviewLease,
  InformationRequest,
  Appeal,
  ProviderTie,
  Waiver,
  MassEvent,
  Reconsideration,
  PatientCharge,
  PatientRefund,
  CallBack,
  CostFact,
  AuditEntry,
  Remittance,
  RemittanceLine,
  RemittanceItem,
  RemittanceRun,
];

/** Every migration, oldest first; append-only. */
export const migrations = [
  Foundation1700000000001,
  Guard1700000000002,
  CredentialLife1700000000003,
  Publication1700000000004,
  Guarantee1700000000005,
  Adjudication1700000000006,
  Enrolment1700000000007,
  Review1700000000008,
  Breach1700000000010,
  Attachment1700000000009,
  Information1700000000013,
  Payment1700000000011,
  Payee1700000000012,
  Appeal1700000000014,
];

/**
 * A connection that breaks in the moment it is handed out has no listener yet, and Node would end
 * the process; one that only falls silent would keep its place in the pool for ever.
 */
function outlive(client: EventEmitter & { connection: { stream: Socket } }): void {
  const { stream } = client.connection;
  client.on("error", () => undefined);
  stream.setTimeout(LIMITS.connectionSilenceMs, () => stream.destroy());
}

/** What a server's connections may take: nobody waits longer for an answer. */
const IN_TIME = {
  statement_timeout: LIMITS.statementMs,
  idle_in_transaction_session_timeout: LIMITS.connectionSilenceMs,
  onConnect: outlive,
};

/**
 * The one data source of server, command line and tests: tables change by migrations only.
 * A patient one is for work that may take its time: migrations, and filling the demo.
 */
export function dataSourceFor(url: string, poolSize = 20, patient = false): DataSource {
  readTypesExactly();
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    migrationsTableName: "migration",
    poolSize,
    connectTimeoutMS: LIMITS.connectionWaitMs,
    extra: { application_name: "hip", ...(patient ? {} : IN_TIME) },
  });
}
