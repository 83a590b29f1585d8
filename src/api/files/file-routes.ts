import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FileMethod } from "../../access";
import { isSha256 } from "../../adjudication";
import type { FileDesk, FileStore } from "../../claims";
import type { Log } from "../log";
import { Berths } from "./berths";
import { letGo } from "./body";
import { download } from "./download";
import type { FileCaller, FileGate } from "./file-gate";
import { FileRefused, refuseFile } from "./file-refusal";
import { tellArrived, upload } from "./upload";

/** What the files stand on. */
export interface FileParts {
  gate: FileGate;
  store: FileStore;
  desk: FileDesk;
}

/** A request for one file: its address names it by its hash. */
type FileRequest = FastifyRequest<{ Params: { hash: string } }>;

/** What is done once it is known who calls, and for which file. */
interface Asked {
  request: FileRequest;
  reply: FastifyReply;
  caller: FileCaller;
  sha256: string;
}

const NOT_A_HASH = "The address must end in the file's SHA-256 hash, 64 hexadecimal digits.";

/** Leads a request through the gate to its work, and every refusal into JSON and the request's line. */
function handler({ gate }: FileParts, log: Log, method: FileMethod) {
  return (work: (asked: Asked) => Promise<void>) =>
    async (request: FileRequest, reply: FastifyReply): Promise<FastifyReply> => {
      request.asked = { kind: undefined, rootFields: [], role: undefined, outcome: "OK" };
      try {
        const sha256 = request.params.hash.toLowerCase();
        const caller = await gate.admit(request, method, isSha256(sha256) ? sha256 : null);
        if (!isSha256(sha256)) throw new FileRefused(400, NOT_A_HASH);
        await work({ request, reply, caller, sha256 });
      } catch (error) {
        letGo(request);
        request.asked.outcome = refuseFile(reply, log, error);
      }
      return reply;
    };
}

const nameOf = ({ caller, sha256 }: Asked) => ({
  providerId: caller.actor.providerId ?? "",
  sha256,
});

/**
 * The files of claims, under their hash: sent by desks, read by desks and reviewers. Their bodies are
 * not read before it is known who sends them, and go to disk as they come.
 */
export function addFiles(app: FastifyInstance, parts: FileParts, log: Log): void {
  const url = "/attachments/:hash";
  const berths = new Berths();
  const on = (method: FileMethod) => handler(parts, log, method);
  void app.register((files, _, done) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser("*", (_request, body, parsed) => parsed(null, body));
    files.put(
      url,
      on("PUT")((asked) => {
        const { actor } = asked.caller;
        const sending = { ...parts, ...asked, name: nameOf(asked) };
        return berths.within(actor.credentialId ?? actor.person, () => upload(sending));
      }),
    );
    files.head(
      url,
      on("HEAD")((asked) => tellArrived({ ...parts, ...asked, name: nameOf(asked) })),
    );
    files.get(
      url,
      on("GET")((asked) => download({ ...parts, ...asked })),
    );
    done();
  });
}
