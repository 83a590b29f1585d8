import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { mediaTypeOf, TELLING_BYTES, type MediaType } from "./media-type.rules";

/** A provider's file: its bytes are stored once, what is unfinished of it by provider. */
export interface FileName {
  providerId: string;
  sha256: string;
}

/** What became of a body: where it could not go on, how far the file has come, or that it was too much. */
export type Arrived = { kind: "written"; bytes: number } | { kind: "too much" } | { kind: "gap" };

/** What became of a file whose bytes are all there. */
export type Completed =
  | { kind: "stored"; mediaType: MediaType }
  | { kind: "other hash" }
  | { kind: "other type" }
  /** Somebody else has finished it or thrown it away meanwhile. */
  | { kind: "gone" };

const isGone = (error: unknown): boolean => (error as { code?: unknown }).code === "ENOENT";

/** The value, or what stands for a file that is not there. */
const unlessGone = <T, U>(found: Promise<T>, gone: U): Promise<T | U> =>
  found.catch((error: unknown) => {
    if (isGone(error)) return gone;
    throw error;
  });

/** Makes a name in a folder survive a loss of power. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** The system may take less than it was given: what is left is given again. */
async function writeWhole(handle: FileHandle, chunk: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, at + done);
    done += bytesWritten;
  }
}

/** Copies the first bytes of a file, and tells what they are: the very bytes that the copy has. */
async function copyAndTell(from: string, to: string, bytes: number) {
  const hash = createHash("sha256");
  const target = await open(to, "wx", 0o600);
  let beginning = Buffer.alloc(0);
  try {
    let at = 0;
    const chunks: AsyncIterable<Buffer> = createReadStream(from, { end: bytes - 1 });
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (beginning.length < TELLING_BYTES) beginning = Buffer.concat([beginning, chunk]);
      await writeWhole(target, chunk, at);
      at += chunk.length;
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest("hex"), mediaType: mediaTypeOf(beginning) };
}

/**
 * Files on disk under their hash. What arrives is written where it belongs in an unfinished file of
 * its provider's; once it is whole, it is copied and hashed in one go, and the very bytes that were
 * hashed take their name by a rename. So any number of processes may write the same file at once, and
 * one that dies leaves something to go on from.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** Whether the file is there, whole. */
  async holds(sha256: string, bytes: number): Promise<boolean> {
    const found = await unlessGone(stat(this.nameOf(sha256)), null);
    return found?.size === bytes;
  }

  /** How many bytes of an unfinished file have arrived. */
  async arrived(name: FileName): Promise<number> {
    return (await unlessGone(stat(this.unfinished(name)), null))?.size ?? 0;
  }

  /** Writes a body where it belongs: from 0 anew, or on from what has arrived. */
  async write(
    name: FileName,
    { from, most }: { from: number; most: number },
    body: AsyncIterable<Buffer>,
  ): Promise<Arrived> {
    const handle = await this.openAt(name, from);
    if (handle === null) return { kind: "gap" };
    try {
      if ((await handle.stat()).size < from) return { kind: "gap" };
      let bytes = 0;
      for await (const chunk of body) {
        if (bytes + chunk.length > most) return { kind: "too much" };
        await writeWhole(handle, chunk, from + bytes);
        bytes += chunk.length;
      }
      return { kind: "written", bytes };
    } finally {
      await handle.close();
    }
  }

  /** Takes in the first bytes of an unfinished file as the whole, if they are what the name says. */
  async complete(name: FileName, bytes: number): Promise<Completed> {
    const { sha256 } = name;
    const copy = path.join(this.folder, "unfinished", `${sha256}.${randomUUID()}`);
    try {
      const told = await unlessGone(copyAndTell(this.unfinished(name), copy, bytes), null);
      if (told === null) return { kind: "gone" };
      if (told.sha256 !== sha256) return { kind: "other hash" };
      if (told.mediaType === null) return { kind: "other type" };
      const target = this.nameOf(sha256);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(copy, target);
      await settle(path.dirname(target));
      return { kind: "stored", mediaType: told.mediaType };
    } finally {
      await rm(copy, { force: true });
    }
  }

  /** Forgets what has arrived. */
  async discard(name: FileName): Promise<void> {
    await rm(this.unfinished(name), { force: true });
  }

  /** Opens a file to be read; null when it is not there. */
  read(sha256: string): Promise<FileHandle | null> {
    return unlessGone(open(this.nameOf(sha256), "r"), null);
  }

  /** Removes what nobody has gone on with since then. */
  async sweep(untouchedSince: Date): Promise<void> {
    const folder = path.join(this.folder, "unfinished");
    for (const entry of await unlessGone(readdir(folder), [])) {
      const file = path.join(folder, entry);
      const found = await unlessGone(stat(file), null);
      if (found !== null && found.mtime < untouchedSince) await rm(file, { force: true });
    }
  }

  private async openAt(name: FileName, from: number): Promise<FileHandle | null> {
    const file = this.unfinished(name);
    if (from > 0) return unlessGone(open(file, "r+"), null);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  }

  private nameOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }

  private unfinished({ providerId, sha256 }: FileName): string {
    return path.join(this.folder, "unfinished", `${providerId}.${sha256}`);
  }
}
