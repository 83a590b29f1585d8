import type { FastifyReply } from "fastify";
import { EXTENSIONS, type FileDesk, type FileStore } from "../../claims";
import { comeAgain } from "../errors";
import type { FileCaller, FileGate } from "./file-gate";
import { noSuchFile } from "./file-refusal";

/** One request for a file. */
interface Fetching {
  gate: FileGate;
  store: FileStore;
  desk: FileDesk;
  caller: FileCaller;
  sha256: string;
  reply: FastifyReply;
}

/** Gives a file to who may read it, once the audit says to whom and of whom. */
export async function download(fetching: Fetching): Promise<void> {
  const { gate, store, desk, caller, sha256, reply } = fetching;
  const file = await desk.readable(caller.actor, sha256);
  if (file === null) {
    await gate.tell(caller, { outcome: "NOBODY_FOUND" });
    throw noSuchFile();
  }
  const { bytes, mediaType, memberIds } = file;
  await gate.tell(caller, { outcome: "ANSWERED", memberIds });
  const handle = await store.read(sha256);
  // It has come and is not on this disk: somebody must look, and the caller may come again.
  if (handle === null) throw comeAgain(new Error("a stored file is missing"));
  const name = `${sha256}.${EXTENSIONS[mediaType]}`;
  void reply
    .type(mediaType)
    .header("content-length", bytes)
    .header("content-disposition", `attachment; filename="${name}"`)
    .header("cache-control", "private, no-store")
    .send(handle.createReadStream());
}
