/**
 * @module
 * Where records start and end among the bytes of an archive.
 */

import type { ByteQueue } from "../byte-queue.js";

/** How each record begins; a version number follows. */
export const startOfRecord = "WARC/";

const newLine = 0x0a;
const carriageReturn = 0x0d;
const versionOfRecord = "WARC/1.";
const firstLineLength = 12;
const startAfterRecord = "\r\n\r\nWARC/1.";
const searched = 131_072;
const lookedBehind = 64;
/** What is kept of a block over the limit: enough to tell whether it is a page. */
const keptOfLarge = 65_536;

/** Takes a block off the queue: all of it, or its first bytes where it has more than the limit. */
export async function takeBytes(
  queue: ByteQueue,
  { length, maxBytes }: { readonly length: number; readonly maxBytes: number },
): Promise<{ readonly block: Buffer; readonly nTaken: number }> {
  const nKept = length <= maxBytes ? length : Math.min(keptOfLarge, maxBytes);
  const pieces: Buffer[] = [];
  let nTaken = 0;
  while (nTaken < length) {
    const piece = (await queue.look(1)).subarray(0, length - nTaken);
    if (piece.length === 0) break;
    if (nTaken < nKept) pieces.push(piece.subarray(0, nKept - nTaken));
    nTaken += piece.length;
    queue.drop(piece.length);
  }
  return { block: Buffer.concat(pieces), nTaken };
}

/** Lets go of the empty lines between two records. */
export async function dropBlankLines(queue: ByteQueue): Promise<void> {
  for (let held = await queue.look(1); held.length > 0; held = await queue.look(1)) {
    const end = held.findIndex((byte) => byte !== newLine && byte !== carriageReturn);
    queue.drop(end < 0 ? held.length : end);
    if (end >= 0) return;
  }
}

/** What comes after a block: another record, as the two line ends promise even if it is damaged; the end; or bytes that should not be there. */
export async function followerOf(queue: ByteQueue): Promise<"record" | "end" | "other"> {
  const next = (await queue.look(lookedBehind)).toString("latin1", 0, lookedBehind);
  const words = next.trimStart();
  if (words === "") return "end";
  return next.startsWith("\r\n\r\n") || words.startsWith(startOfRecord) ? "record" : "other";
}

/** Moves on, by a byte at least, to the next bytes that look like the first line of a record; false at the end. */
export async function findNextStart(queue: ByteQueue): Promise<boolean> {
  queue.drop(1);
  for (;;) {
    const held = await queue.look(searched);
    for (let at = held.indexOf(versionOfRecord); at >= 0; at = held.indexOf(versionOfRecord, at + 1)) {
      if (!/^WARC\/1\.\d\r?\n/u.test(held.toString("latin1", at, at + firstLineLength))) continue;
      queue.drop(at);
      return true;
    }
    queue.drop(held.length < searched ? held.length : held.length - firstLineLength);
    if (held.length < searched) return false;
  }
}

/** Offset at which a block has swallowed the record after it, because its length is too large; -1 when it has not. */
export function swallowedFrom(block: Buffer): number {
  const at = block.indexOf(startAfterRecord);
  return at < 0 ? -1 : at + startAfterRecord.indexOf("WARC");
}
