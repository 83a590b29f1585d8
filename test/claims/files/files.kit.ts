import { createHash } from "node:crypto";
import type { InjectOptions } from "fastify";
import type { World } from "../../kit/world";

const PADDING = Buffer.from("a page of a discharge summary, as a scanner saves it\n");

/** A file of some kind and size, its own in every test by its mark. */
export function fileOf(kind: "pdf" | "jpeg" | "png" | "exe", mark: string, size = 2_000): Buffer {
  const beginnings = {
    pdf: Buffer.from("%PDF-1.7\n"),
    jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    exe: Buffer.from("MZ"),
  };
  const head = Buffer.concat([beginnings[kind], Buffer.from(mark)]);
  return Buffer.concat([head, Buffer.alloc(Math.max(0, size - head.length), PADDING)]);
}

export const hashOf = (file: Buffer): string => createHash("sha256").update(file).digest("hex");

/** Sends, asks for, or fetches a file through HTTP. */
export function onFile(
  { app }: Pick<World, "app">,
  key: string | null,
  asked: Pick<InjectOptions, "method" | "payload" | "headers"> & { sha256: string },
) {
  const { sha256, headers, ...rest } = asked;
  const bearer = key === null ? {} : { authorization: `Bearer ${key}` };
  return app.inject({
    ...rest,
    url: `/attachments/${sha256}`,
    headers: { ...bearer, ...headers } as Record<string, string>,
  });
}

/** Sends a file whole. */
export const put = (world: Pick<World, "app">, key: string | null, file: Buffer, headers = {}) =>
  onFile(world, key, { method: "PUT", sha256: hashOf(file), payload: file, headers });

/** Sends a part of a file, from its first byte up to but without its last. */
export const putPart = (
  world: Pick<World, "app">,
  key: string,
  { file, from, to }: { file: Buffer; from: number; to: number },
) =>
  onFile(world, key, {
    method: "PUT",
    sha256: hashOf(file),
    payload: file.subarray(from, to),
    headers: { "content-range": `bytes ${from}-${to - 1}/${file.length}` },
  });

/** Fetches a file. */
export const fetchFile = (world: Pick<World, "app">, key: string | null, file: Buffer) =>
  onFile(world, key, { method: "GET", sha256: hashOf(file) });

/** Asks how much of a file has arrived. */
export const head = (world: Pick<World, "app">, key: string, file: Buffer) =>
  onFile(world, key, { method: "HEAD", sha256: hashOf(file) });

/** A file as a claim names it. */
export const named = (file: Buffer, kind: string, fileName: string | null = null) => ({
  sha256: hashOf(file),
  kind,
  fileName,
});
