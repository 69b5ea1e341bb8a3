/**
 * @module
 * The records of an archive, one at a time. A record that is damaged, cut off or of another length than it says is one problem; the next one is
 * looked for and reading goes on there.
 */

import { type ByteQueue, queueOf } from "../byte-queue.js";
import { type HeaderBlock, headerBlockOf } from "./header-block.js";
import type { ArchivePiece } from "./members.js";
import { dropBlankLines, findNextStart, followerOf, startOfRecord, swallowedFrom, takeBytes } from "./record-bytes.js";

/** One record; `position` counts from 1 over all records, also those that are no pages. */
export interface WarcRecord {
  readonly kind: "record";
  readonly position: number;
  readonly fields: HeaderBlock["fields"];
  /** The bytes after the header: all, or the first ones where there are more than the limit. */
  readonly block: Buffer;
  readonly isWhole: boolean;
}

/** A place where a record should be. */
export interface BrokenRecord {
  readonly kind: "broken";
  readonly position: number;
  readonly found: string;
}

/** Bytes up to the next damage or the end of the archive, and what has been seen of them. */
interface Stretch {
  nBytes: number;
  /** How many of them have a checksum that is right; bytes that were not packed have none and count as right. */
  nSound: number;
  damage: string | null;
  isLast: boolean;
}

/** Archives' own headers have a few hundred bytes. */
const maxHeaderLength = 65_536;

/** The records in order; at most `maxBytes` of each are held. */
export async function* frameRecords(
  pieces: AsyncGenerator<ArchivePiece>,
  { maxBytes }: { readonly maxBytes: number },
): AsyncGenerator<WarcRecord | BrokenRecord> {
  let nBefore = 0;
  try {
    for (let isLast = false; !isLast; ) {
      const stretch: Stretch = { nBytes: 0, nSound: 0, damage: null, isLast: false };
      for await (const framed of frameStretch(queueOf(bytesOf(pieces, stretch)), stretch, maxBytes)) {
        nBefore++;
        yield { ...framed, position: nBefore };
      }
      isLast = stretch.isLast;
    }
  } finally {
    await pieces.return(undefined);
  }
}

/** The bytes of a stretch. `stretch` is kept up to date as they come. */
async function* bytesOf(pieces: AsyncGenerator<ArchivePiece>, stretch: Stretch): AsyncGenerator<Uint8Array> {
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const piece = next.value;
    if (piece.kind === "damage") {
      stretch.damage = piece.found;
      return;
    }
    if (piece.kind === "bytes") {
      stretch.nBytes += piece.bytes.length;
      yield piece.bytes;
    } else stretch.nSound = stretch.nBytes;
  }
  stretch.isLast = true;
}

type Framed = Omit<WarcRecord, "position"> | Omit<BrokenRecord, "position">;

async function* frameStretch(queue: ByteQueue, stretch: Stretch, maxBytes: number): AsyncGenerator<Framed> {
  let isDamageTold = false;
  for (;;) {
    await dropBlankLines(queue);
    const held = await queue.look(maxHeaderLength);
    if (held.length === 0) break;
    const header = held.indexOf(startOfRecord) === 0 ? headerBlockOf(held, maxHeaderLength) : null;
    const length = lengthOf(header);
    if (header !== null && length !== null) {
      queue.drop(header.length);
      const framed = await frameBlock(queue, { stretch, length, maxBytes, fields: header.fields });
      isDamageTold ||= framed.kind === "broken" && framed.found === stretch.damage;
      yield framed;
    } else {
      // half a header before a damage is that damage
      const isTorn = stretch.damage !== null && held.length < maxHeaderLength;
      if (!isTorn) yield broken("the bytes there are no record");
      if (!(await findNextStart(queue))) break;
    }
  }
  if (stretch.damage !== null && !isDamageTold) yield broken(stretch.damage);
}

/** The record whose block is at the head of the queue. Where its length is wrong, what it has swallowed is put back. */
async function frameBlock(
  queue: ByteQueue,
  {
    stretch,
    length,
    maxBytes,
    fields,
  }: {
    readonly stretch: Stretch;
    readonly length: number;
    readonly maxBytes: number;
    readonly fields: HeaderBlock["fields"];
  },
): Promise<Framed> {
  const { block, nTaken } = await takeBytes(queue, { length, maxBytes });
  const end = queue.nDropped();
  const follower = await followerOf(queue);
  if (nTaken === length && follower !== "other") {
    const isDoubtful = follower === "end" && stretch.damage !== null && end > stretch.nSound;
    if (isDoubtful) return broken(stretch.damage!);
    return { kind: "record", fields, block, isWhole: block.length === length };
  }
  const swallowed = block.length === nTaken ? swallowedFrom(block) : -1;
  if (swallowed >= 0) {
    queue.putBack(block.subarray(swallowed));
    return broken(`its length is given as ${length} bytes, but another record starts after ${swallowed}`);
  }
  if (nTaken < length)
    return broken(stretch.damage ?? `the archive ends within this record: ${nTaken} of ${length} bytes`);
  await findNextStart(queue);
  return broken(`its length is given as ${length} bytes, but it goes on`);
}

function broken(found: string): Framed {
  return { kind: "broken", found };
}

function lengthOf(header: HeaderBlock | null): number | null {
  const length = header?.fields.get("content-length") ?? "";
  return /^\d{1,15}$/u.test(length) ? Number(length) : null;
}
