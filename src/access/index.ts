export { spokenProvider, type Actor } from "./actor";
export {
  batchReader,
  callerOf,
  mistakes,
  Memo,
  promises,
  speaksOf,
  type Budget,
  type RequestContext,
  type Spoken,
} from "./context";
export { Credential } from "./credential.entity";
export { CredentialOffice, type Act } from "./credential-office.service";
export type { CredentialProblem, CredentialRequest } from "./credential.rules";
export { issueCredential, type NewCredential } from "./credential.service";
export { Doorkeeper } from "./doorkeeper.service";
export {
  authorize,
  authorizeFile,
  FILE_POLICY,
  type FileMethod,
  mayFetch,
  mayUse,
  NODE_POLICY,
  operationsOf,
  POLICY,
  speaksOfMembers,
} from "./policy";
export { credentialRefused } from "./refused";
export { AUDIENCES, ROLES, type Audience, type Role } from "./roles.rules";
export { AudienceEnum, RoleEnum } from "./role.type";
export { StaffTokens, type OidcSettings } from "./staff-token.service";
