export { actEntry, askerOf, strangersEntry, type Asker } from "./asker";
export { AUDIT_ENTRIES, AuditLog, type NewEntry } from "./audit-log.service";
export { AuditTrail } from "./audit-trail.service";
export { AuditResolver } from "./audit.resolver";
export { AuditEntryType } from "./audit.type";
