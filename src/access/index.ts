export { spokenProvider, type Actor } from "./actor";
export { batchReader, callerOf, Memo, type RequestContext } from "./context";
export { Credential } from "./credential.entity";
export { Doorkeeper, issueCredential, type NewCredential } from "./credential.service";
export { authorize, mayFetch, operationsOf, POLICY } from "./policy";
export { AUDIENCES, ROLES, type Audience, type Role } from "./roles.rules";
export { RoleEnum } from "./role.type";
