/**
 * @module
 * What a server answered, as an archive keeps it: status, headers and the body with its packings taken off.
 */

import * as zlib from "node:zlib";
import { headerBlockOf } from "./header-block.js";

/** An answer; the body is still as it was sent. */
export interface HttpResponse {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Why a body cannot be had. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
  readonly isTooLarge: boolean;

  constructor(message: string, { isTooLarge = false }: { readonly isTooLarge?: boolean } = {}) {
    super(message);
    this.isTooLarge = isTooLarge;
  }
}

const maxHeaderLength = 262_144;
type Unpack = (body: Buffer, options: zlib.ZlibOptions & zlib.BrotliOptions) => Buffer;
const gzip: Unpack = (body, options) => zlib.gunzipSync(body, options);
const zstd = (zlib as { readonly zstdDecompressSync?: Unpack }).zstdDecompressSync;
/** Packers by the name in Content-Encoding. */
const unpackers: { readonly [encoding: string]: Unpack | undefined } = {
  gzip,
  "x-gzip": gzip,
  deflate: inflateEither,
  br: (body, options) => zlib.brotliDecompressSync(body, options),
  zstd,
};

/** The answer in the block of a response record; null when it is none. */
export function httpResponseOf(block: Buffer): HttpResponse | null {
  const header = headerBlockOf(block, maxHeaderLength);
  const status = /^HTTP\/\d(?:\.\d)?\s+(?<status>\d{3})\b/u.exec(header?.firstLine ?? "")?.groups?.status;
  if (header === null || status === undefined) return null;
  return { status: Number(status), fields: header.fields, body: block.subarray(header.length) };
}

/**
 * The body as the page's own bytes. Archives often keep it unpacked under the headers of the packed one: what is not packed is taken as it is.
 * Throws `UnreadableBody` when more than `maxBytes` come out or nothing here can unpack it.
 */
export function bodyOf({ fields, body }: HttpResponse, maxBytes: number): Buffer {
  const isChunked = /\bchunked\b/iu.test(fields.get("transfer-encoding") ?? "");
  const encodings = (fields.get("content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== "" && encoding !== "identity" && encoding !== "none");
  // the last one named was put on last
  return encodings.reduceRight(
    (sent, encoding) => unpack(sent, encoding, maxBytes),
    isChunked ? dechunked(body) : body,
  );
}

function unpack(body: Buffer, encoding: string, maxBytes: number): Buffer {
  if (looksLikeMarkup(body)) return body;
  const unpacker = unpackers[encoding];
  if (unpacker === undefined)
    throw new UnreadableBody(`it is packed with ${encoding.slice(0, 20)}, which cannot be unpacked here`);
  try {
    const finishFlush = encoding === "br" ? zlib.constants.BROTLI_OPERATION_FLUSH : zlib.constants.Z_SYNC_FLUSH;
    return unpacker(body, { finishFlush, maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new UnreadableBody("it grows over the limit", { isTooLarge: true });
    return body;
  }
}

/** "deflate" means zlib's format in the standard and bare deflate in some servers. */
function inflateEither(body: Buffer, options: zlib.ZlibOptions): Buffer {
  const isZlib = ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;
  return isZlib ? zlib.inflateSync(body, options) : zlib.inflateRawSync(body, options);
}

function looksLikeMarkup(body: Buffer): boolean {
  return /^\s*<[!?a-z]/iu.test(body.toString("latin1", 0, 64));
}

/** The chunks put together; the body as it is when it is not chunked, and what there is when the last ones are missing. */
function dechunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = /^(?<size>[0-9a-f]{1,8})\s{0,8}(?:;[^\r\n]{0,200})?\r?\n/iu.exec(
      body.toString("latin1", at, at + 250),
    );
    if (line === null) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const size = Number.parseInt(line.groups!.size!, 16);
    const from = at + line[0].length;
    if (size === 0) break;
    chunks.push(body.subarray(from, from + size));
    at = from + size;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(chunks);
}
