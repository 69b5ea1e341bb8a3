/**
 * @module
 * The texts in a stream of bytes: archives and JSON lines piece by piece, everything else as one document.
 */

import { constants, gunzipSync } from "node:zlib";
import { queueOf } from "./byte-queue.js";
import { kindOfName } from "./file-names.js";
import { readJsonLines } from "./json-lines.js";
import { readBytes, unpacked } from "./read-bytes.js";
import type { SidecarEntry } from "./sidecar.js";
import { isGzip } from "./sniff.js";
import type { SourceFailure, SourceText } from "./source.js";
import { sourcesOfBytes } from "./sources-of-bytes.js";
import { readWarc } from "./warc/index.js";

/** Where a stream comes from and how much of it is read. */
export interface StreamFrom {
  readonly name: string;
  readonly known: SidecarEntry;
  /** Most bytes of one text. */
  readonly maxBytes: number;
  /** Most bytes of a document that holds several. */
  readonly maxOfFile: number;
}

const looked = 65_536;
/** Packed bytes unpacked to see what they are: they become 4 MB at most. */
const lookedPacked = 4096;

/** The texts of a stream in order. Throws a Problem when nothing of it can be read. */
export async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  { name, known, maxBytes, maxOfFile }: StreamFrom,
): AsyncGenerator<SourceText | SourceFailure> {
  const queue = queueOf(stream);
  const start = startOf(await queue.look(looked));
  const kind = kindOfName(name);
  const whole = queue.rest();
  if (kind === "archive" || /^WARC\/\d/u.test(start)) yield* readWarc(whole, { name, maxBytes, known });
  else if (kind === "jsonLines" || (name === "-" && isJsonLines(start)))
    yield* readJsonLines(unpacked(whole, name), { name, maxBytes });
  else yield* sourcesOfBytes(await readBytes(whole, { name, maxBytes: maxOfFile }), { name, known });
}

/** The first characters, unpacked, as ASCII shows them. */
function startOf(bytes: Buffer): string {
  if (!isGzip(bytes)) return bytes.toString("latin1");
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    return gunzipSync(bytes.subarray(0, lookedPacked), options).toString("latin1", 0, looked);
  } catch {
    return "";
  }
}

/** Whether the first line is a whole JSON object and another follows: standard input has no name to go by. */
function isJsonLines(start: string): boolean {
  const end = start.indexOf("\n");
  if (end < 0 || !/^\s{0,200}\{/u.test(start.slice(end))) return false;
  try {
    return typeof JSON.parse(start.slice(0, end)) === "object";
  } catch {
    return false;
  }
}
