/**
 * @module
 * The body of an answer, unpacked and counted while it grows: 194 kB of gzip can become 200 MB, and packed bytes can become none at all for ever.
 */

import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { Problem } from "../../model/index.js";
import { bytesAsWords } from "../read-bytes.js";
import { printable } from "./printable.js";

/** How much of a body is wanted. */
export interface BodyLimit {
  /** Counted twice: as sent and unpacked. */
  readonly maxBytes: number;
  /** Whether the body is cut at the limit; else it is refused. */
  readonly isCut: boolean;
}

const codings = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  br: () => createBrotliDecompress(),
  deflate: (first: Uint8Array) => (isZlib(first) ? createInflate() : createInflateRaw()),
} as const;

/** The bytes of a body in one of the codings we ask for; throws a Problem for more than one coding, an unknown one, or too many bytes. */
export async function decodedBody(
  body: AsyncIterable<Uint8Array>,
  { coding, limit, name }: { readonly coding: string | undefined; readonly limit: BodyLimit; readonly name: string },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpackedBody(upTo(body, limit, name), codingOf(coding, name))) {
    size += piece.length;
    if (size > limit.maxBytes && !limit.isCut) throw tooLargePage(limit.maxBytes, name);
    pieces.push(piece);
    if (size >= limit.maxBytes && limit.isCut) break;
  }
  return Buffer.concat(pieces).subarray(0, limit.maxBytes);
}

function codingOf(coding: string | undefined, name: string): keyof typeof codings | null {
  const named = (coding ?? "").split(",").map((part) => part.trim().toLowerCase());
  const packed = named.filter((part) => part !== "" && part !== "identity");
  const [only] = packed;
  if (only === undefined) return null;
  if (packed.length === 1 && Object.hasOwn(codings, only)) return only as keyof typeof codings;
  const found =
    packed.length > 1 ? `the page is packed ${packed.length} times` : `the page is packed as ${printable(only, 40)}`;
  throw new Problem("E-REFUSED", found, "gzip, deflate and br are unpacked, once; save the page in a file", name);
}

async function* unpackedBody(
  body: AsyncIterable<Uint8Array>,
  coding: keyof typeof codings | null,
): AsyncGenerator<Uint8Array> {
  if (coding === null) {
    yield* body;
    return;
  }
  const iterator = body[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  // an error of either stream comes out of the unpacker, which is read to its end or its error
  yield* pipeline(whole, codings[coding](first.value), () => undefined) as AsyncIterable<Uint8Array>;
}

/** Packed bytes that unpack to nothing never reach the limit of what is unpacked. */
async function* upTo(body: AsyncIterable<Uint8Array>, limit: BodyLimit, name: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > limit.maxBytes && !limit.isCut) throw tooLargePage(limit.maxBytes, name);
    yield piece;
    if (size > limit.maxBytes) return;
  }
}

/** RFC 9110 means the zlib format by `deflate`; some servers leave its head out. */
function isZlib(bytes: Uint8Array): boolean {
  const [head = 0, flags = 0] = bytes;
  return (head & 0x0f) === 8 && (bytes.length < 2 || (head * 256 + flags) % 31 === 0);
}

function tooLargePage(maxBytes: number, name: string): Problem {
  const found = `the page has more than ${bytesAsWords(maxBytes)}, which is the limit`;
  return new Problem("E-TOO-LARGE", found, "save its article as plain text", name);
}
