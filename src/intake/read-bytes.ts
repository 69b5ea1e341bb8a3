/**
 * @module
 * Bytes of a file or stream, unpacked, up to a limit: a small gzip can become gigabytes, so it is counted while it grows.
 */

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Problem } from "../model/index.js";
import { isGzip } from "./sniff.js";

/** All bytes of a stream, unpacked if they are gzip. Throws a Problem when they are more than the limit or no true gzip. */
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
  if (size > maxBytes && !/\.gz$/iu.test(path)) throw tooLarge(name, { size: bytesAsWords(size), maxBytes });
  return createReadStream(path);
}

/** The stream, unpacked when its first bytes say gzip. */
export async function* unpacked(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  let start: Uint8Array = Buffer.alloc(0);
  let isOver = false;
  while (start.length < 2 && !isOver) {
    const { value, done } = await iterator.next();
    if (done) isOver = true;
    else start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  const whole = rest(start, isOver ? null : iterator);
  if (!isGzip(start)) {
    yield* whole;
    return;
  }
  try {
    yield* Readable.from(whole).pipe(createGunzip()) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const found = `it starts like gzip, but cannot be unpacked: ${(error as Error).message}`;
    throw new Problem("E-UNREADABLE", found, "pack the file again, or give it unpacked", name);
  }
}

async function* rest(start: Uint8Array, iterator: AsyncIterator<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  if (iterator === null) return;
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    // whoever stops early, at the limit, must not leave the file open
    await iterator.return?.();
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
