import type { FastifyRequest } from "fastify";
import {
  authorizeFile,
  callerOf,
  type Actor,
  type Doorkeeper,
  type FileMethod,
} from "../../access";
import { askerOf, strangersEntry, type Asker, type AuditLog, type NewEntry } from "../../audit";
import { Fault } from "../../shared/errors";
import { callerBehind } from "../caller";
import { comeAgain } from "../errors";

/** Who sends or fetches a file, and how the audit tells it. */
export interface FileCaller {
  actor: Actor;
  asker: Asker;
}

/** What the audit calls each method. */
const OPERATIONS: Readonly<Record<FileMethod, string>> = {
  PUT: "uploadAttachment",
  HEAD: "attachmentArrived",
  GET: "downloadAttachment",
};

/**
 * The one way to the files, as `Gate` is to the root fields: who calls, and whether the role may; no
 * file leaves, and nobody is refused, before it is in the audit.
 */
export class FileGate {
  constructor(
    private readonly doorkeeper: Doorkeeper,
    private readonly audit: AuditLog,
  ) {}

  /** Lets in who may use the method; the hash stands where a question's document would. */
  async admit(
    request: FastifyRequest,
    method: FileMethod,
    sha256: string | null,
  ): Promise<FileCaller> {
    const operation = OPERATIONS[method];
    const asked = { requestId: request.id, documentHash: sha256 };
    const caller = await callerBehind(this.doorkeeper, request);
    const { actor } = caller;
    if (request.asked) request.asked.role = actor?.role;
    try {
      authorizeFile(callerOf(caller), method);
    } catch (error) {
      const { code } = error as Partial<Fault>;
      const outcome = code === "FORBIDDEN" || code === "UNAUTHENTICATED" ? code : null;
      if (outcome !== null && actor === null) {
        await this.enter(strangersEntry(asked, operation, outcome));
      } else if (outcome !== null && actor !== null) {
        await this.tell({ actor, asker: askerOf(actor, asked, operation) }, { outcome });
      }
      throw error;
    }
    const admitted = callerOf(caller);
    return { actor: admitted, asker: askerOf(admitted, asked, operation) };
  }

  /** Enters what a caller is told, and of whom; what cannot be entered is not told. */
  tell({ asker }: FileCaller, told: Pick<NewEntry, "outcome"> & Partial<NewEntry>): Promise<void> {
    return this.enter({ ...asker, memberIds: [], claimId: null, ...told });
  }

  private async enter(entry: NewEntry): Promise<void> {
    try {
      await this.audit.enter(entry);
    } catch (error) {
      throw comeAgain(error);
    }
  }
}
