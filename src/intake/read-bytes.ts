/**
 * @module
 * Bytes of a file or stream, unpacked, up to a limit: a small gzip can become gigabytes, so it is counted while it grows.
 */

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Duplex, Readable } from "node:stream";
import * as zlib from "node:zlib";
import { Problem } from "../model/index.js";
import { queueOf } from "./byte-queue.js";
import { isGzip, isZstd } from "./sniff.js";

/** Node 20 has no Zstandard; Node 22.15 has. */
const createZstd = (zlib as { readonly createZstdDecompress?: () => Duplex }).createZstdDecompress;

/** All bytes of a stream, unpacked if they are packed. Throws a Problem when they are more than the limit or cannot be unpacked. */
export async function readBytes(
  stream: AsyncIterable<Uint8Array>,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpacked(stream, name)) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(name, { size: `more than ${bytesAsWords(maxBytes)}`, maxBytes });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The bytes of a file as a stream. Throws a Problem for a plain file over the limit before a byte of it is read. */
export async function fileStream(path: string, name: string, maxBytes: number): Promise<AsyncIterable<Uint8Array>> {
  const { size } = await stat(path);
  if (size > maxBytes && !/\.(?:gz|zst)$/iu.test(path)) throw tooLarge(name, { size: bytesAsWords(size), maxBytes });
  return createReadStream(path);
}

/** The stream, unpacked when its first bytes say gzip or Zstandard. */
export async function* unpacked(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const queue = queueOf(stream);
  const start = await queue.look(4);
  if (isGzip(start)) yield* through(zlib.createGunzip(), queue.rest(), { name, packer: "gzip" });
  else if (!isZstd(start)) yield* queue.rest();
  else if (createZstd !== undefined) yield* through(createZstd(), queue.rest(), { name, packer: "zstd" });
  else {
    await queue.close();
    const found = `it is packed with zstd, which Node.js ${process.versions.node} cannot unpack`;
    throw new Problem("E-UNREADABLE", found, "unpack it with zstd -d, or use Node.js 22.15 or later", name);
  }
}

async function* through(
  unpacker: Duplex,
  packed: AsyncIterable<Uint8Array>,
  { name, packer }: { readonly name: string; readonly packer: string },
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed);
  // a pipe does not hand on the errors of its source
  source.on("error", (error) => unpacker.destroy(error));
  try {
    yield* source.pipe(unpacker) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const found = `it starts like ${packer}, but cannot be unpacked: ${(error as Error).message}`;
    throw new Problem("E-UNREADABLE", found, "pack the file again, or give it unpacked", name);
  } finally {
    source.destroy();
  }
}

/** The problem of a source over the limit: its size, the limit, what to do. */
export function tooLarge(
  name: string,
  { size, maxBytes }: { readonly size: string; readonly maxBytes: number },
): Problem {
  const found = `the text has ${size}; the limit is ${bytesAsWords(maxBytes)}`;
  const help = "give one article a file, or many as JSON lines, one article a line";
  return new Problem("E-TOO-LARGE", found, help, name);
}

/** "10 MB", "512 bytes". */
export function bytesAsWords(size: number): string {
  if (size < 10_000) return `${size} bytes`;
  return size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${Math.round(size / 100_000) / 10} MB`;
}
