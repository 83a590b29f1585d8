import type { FastifyReply, FastifyRequest } from "fastify";
import {
  readContentRange,
  spanOf,
  type Completed,
  type FileDesk,
  type FileStore,
  type Share,
} from "../../claims";
import { LIMITS } from "../../shared/limits";
import { bodyOf, letGo } from "./body";
import type { FileCaller } from "./file-gate";
import { FileRefused } from "./file-refusal";

/** What uploads stand on. */
export interface Uploading {
  store: FileStore;
  desk: FileDesk;
}

/** One request that sends a file, or asks how much of it has arrived. */
interface Sending extends Uploading {
  request: FastifyRequest;
  reply: FastifyReply;
  caller: FileCaller;
  name: { providerId: string; sha256: string };
}

const TOO_LARGE = `A file has at most ${LIMITS.fileBytes / 1_000_000} MB.`;

/** What the headers say the body is; refused before a byte of it is read. */
function shareOf({ headers }: FastifyRequest): Share {
  const share = readContentRange(headers["content-range"]);
  if (share === null) {
    throw new FileRefused(400, "Content-Range must read `bytes first-last/total`.");
  }
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new FileRefused(415, "Send the file as it is, not packed.");
  const total = share.kind === "whole" ? Number(headers["content-length"] ?? 0) : share.total;
  if (total > LIMITS.fileBytes) throw new FileRefused(413, TOO_LARGE);
  return share;
}

/** The common resumable answer: not whole yet, and how far it has come. */
async function goOn({ reply, request, store, name }: Sending): Promise<void> {
  letGo(request);
  const bytes = await store.arrived(name);
  if (bytes > 0) void reply.header("range", `bytes=0-${bytes - 1}`);
  void reply.code(308).send();
}

async function refuseTooMuch({ store, name }: Sending, share: Share): Promise<never> {
  if (share.kind === "whole") {
    await store.discard(name);
    throw new FileRefused(413, TOO_LARGE);
  }
  throw new FileRefused(400, "The body is longer than its Content-Range says.");
}

const OTHERWISE: Readonly<Record<string, [status: number, message: string]>> = {
  "other hash": [422, "The bytes do not have the hash of the address; nothing of them is kept."],
  "other type": [415, "A file is a PDF, a JPEG or a PNG, by its bytes; nothing of it is kept."],
};

/** What is not what it says is thrown away; else it is recorded, and only then acknowledged. */
async function settle(sending: Sending, completed: Completed, bytes: number): Promise<void> {
  const { store, desk, name, caller, reply } = sending;
  if (completed.kind === "gone") return goOn(sending);
  if (completed.kind !== "stored") {
    await store.discard(name);
    const [status, message] = OTHERWISE[completed.kind] ?? [422, ""];
    throw new FileRefused(status, message);
  }
  const { mediaType } = completed;
  await desk.record(caller, { sha256: name.sha256, bytes, mediaType });
  await store.discard(name);
  void reply.code(201).send({ sha256: name.sha256, bytes, mediaType });
}

/** Takes in a body; the file is whole when all the bytes it is said to have are there. */
async function takeIn(sending: Sending, share: Share): Promise<void> {
  const { store, name, request } = sending;
  if (share.kind === "question") return finishOrGoOn(sending, share.total);
  const span = spanOf(share, LIMITS.fileBytes);
  const arrived = await store.write(name, span, bodyOf(request.raw));
  if (arrived.kind === "too much") return refuseTooMuch(sending, share);
  if (arrived.kind !== "written") return goOn(sending);
  if (share.kind === "part") return finishOrGoOn(sending, share.total);
  if (arrived.bytes === 0) throw new FileRefused(400, "The body is empty.");
  return settle(sending, await store.complete(name, arrived.bytes), arrived.bytes);
}

async function finishOrGoOn(sending: Sending, total: number): Promise<void> {
  const { store, name } = sending;
  if ((await store.arrived(name)) < total) return goOn(sending);
  return settle(sending, await store.complete(name, total), total);
}

/** Takes in a file, whole or in parts: 308 while it is incomplete, 201 when it is whole, 200 when it was. */
export async function upload(sending: Sending): Promise<void> {
  const { caller, desk, store, name, request, reply } = sending;
  const share = shareOf(request);
  const there = await desk.own(caller.actor, name.sha256);
  if (there !== null && (await store.holds(name.sha256, there.bytes))) {
    letGo(request);
    void reply.code(200).send({ sha256: name.sha256, ...there });
    return;
  }
  await takeIn(sending, share);
}

/** Tells how much has arrived: 200 and its size when it is whole, 308 and the range when not, else 404. */
export async function tellArrived(sending: Omit<Sending, "request">): Promise<void> {
  const { caller, desk, store, name, reply } = sending;
  const there = await desk.own(caller.actor, name.sha256);
  if (there !== null && (await store.holds(name.sha256, there.bytes))) {
    const { bytes, mediaType } = there;
    void reply.code(200).header("content-length", bytes).type(mediaType).send();
    return;
  }
  const bytes = await store.arrived(name);
  if (bytes > 0) void reply.header("range", `bytes=0-${bytes - 1}`);
  void reply.code(bytes > 0 ? 308 : 404).send();
}
