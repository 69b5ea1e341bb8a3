/**
 * @module
 * An archive unpacked member by member: each record is a gzip of its own, and after one that is damaged the next can still be found.
 *
 * `createGunzip` runs on from member to member and gives up at the first fault, and everything behind it is lost.
 */

import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { type ByteQueue, queueOf } from "../byte-queue.js";
import { isGzip } from "../sniff.js";
import { gzipHeadLength, maxHeadLength, nextGzipHead } from "./gzip-head.js";

/** A piece of an archive, unpacked. */
export type ArchivePiece =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** A member ended and its checksum is right. */
  | { readonly kind: "sound" }
  /** Bytes that cannot be unpacked; what was given since the last `sound` may be wrong. */
  | { readonly kind: "damage"; readonly found: string };

type Ending = Exclude<ArchivePiece, { kind: "bytes" }> | { readonly kind: "no-record" };

/** How far what was taken has been searched for members, and how often without getting on. */
interface Searched {
  upTo: number;
  times: number;
}

/** Packed bytes unpacked at a time: they become 16 MB at most. */
const sliceLength = 16_384;
const searched = 2 * sliceLength;
const trailerLength = 8;
/** How often the same bytes are searched for a member, so that several cut members in a row do not swallow the whole one behind them. */
const mostSearches = 8;
const startOfRecord = Buffer.from("WARC/");

/** The pieces of an archive, packed or not. */
export async function* unpackArchive(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivePiece> {
  const queue = queueOf(stream);
  try {
    if (!isPacked(await queue.look(searched))) {
      for await (const bytes of queue.rest()) yield { kind: "bytes", bytes };
      return;
    }
    let isLost = false;
    const searchedWithin: Searched = { upTo: 0, times: 0 };
    while ((await queue.look(maxHeadLength)).length > 0) {
      const ending: Ending = yield* unpackMember(queue, { isLost, searchedWithin });
      // in a lost place, bytes that only looked like a member are passed over: the damage before them has been told
      if (ending.kind !== "no-record") yield ending;
      else if (!isLost) yield { kind: "damage", found: "bytes between the records are no gzip" };
      isLost = ending.kind !== "sound";
      if (isLost && !(await findNext(queue))) return;
    }
  } finally {
    await queue.close();
  }
}

/** Whether members follow; the first of them may be damaged. */
function isPacked(start: Buffer): boolean {
  return (
    isGzip(start) || (!start.subarray(0, startOfRecord.length).equals(startOfRecord) && nextGzipHead(start, 0) >= 0)
  );
}

/**
 * Unpacks the member at the head of the queue and says how it ended. In a queue that is lost only a member that holds a record is one.
 * A member that was cut off may seem to end within the next one: the bytes it took last stay in the queue to be searched, each byte
 * `mostSearches` times at most, so that many cut members in a row stay linear.
 */
async function* unpackMember(
  queue: ByteQueue,
  { isLost, searchedWithin }: { readonly isLost: boolean; readonly searchedWithin: Searched },
): AsyncGenerator<ArchivePiece, Ending> {
  const held = await queue.look(maxHeadLength);
  const headLength = gzipHeadLength(held);
  if (headLength === null) return noRecord(queue);
  // what was taken last, at first what seemed to be a head: it may have swallowed the head of the next member
  let taken = Buffer.from(held.subarray(1, headLength));
  queue.drop(headLength);
  const searchable = (ending: Ending): Ending => {
    queue.putBack(taken);
    return ending;
  };
  const engine = createInflateRaw();
  try {
    let check = 0;
    let nBytes = 0;
    let isTrusted = !isLost;
    for (;;) {
      const slice = (await queue.look(sliceLength)).subarray(0, sliceLength);
      if (slice.length === 0) return damage("the archive ends within this record");
      const { pieces, nUsed, fault } = await inflateSlice(engine, slice);
      isTrusted ||= Buffer.concat(pieces).subarray(0, startOfRecord.length).equals(startOfRecord);
      if (!isTrusted) return searchable({ kind: "no-record" });
      for (const bytes of pieces) {
        check = crc32(bytes, check);
        nBytes += bytes.length;
        yield { kind: "bytes", bytes };
      }
      if (fault !== null) return searchable(damage(`the record cannot be unpacked: ${fault}`));
      if (nUsed === slice.length) {
        taken = Buffer.from(slice);
        queue.drop(nUsed);
        continue;
      }
      const end = nUsed + trailerLength;
      const whole = await queue.look(end);
      if (whole.length >= end && whole.readUInt32LE(nUsed) === check) {
        // behind the checksum stands the length; where it is wrong, bytes are missing there and these are the next member's
        const isWhole = whole.readUInt32LE(nUsed + 4) === nBytes % 2 ** 32;
        queue.drop(isWhole ? end : nUsed + 4);
        return { kind: "sound" };
      }
      const start = queue.nDropped() - taken.length;
      searchedWithin.times = start < searchedWithin.upTo ? searchedWithin.times + 1 : 0;
      searchedWithin.upTo = Math.max(searchedWithin.upTo, start + taken.length + end);
      const ending = damage(
        whole.length < end ? "the archive ends within this record" : "the checksum of the record is wrong",
      );
      if (searchedWithin.times < mostSearches) return searchable(ending);
      queue.drop(end);
      return ending;
    }
  } finally {
    engine.close();
  }
}

function damage(found: string): Ending {
  return { kind: "damage", found };
}

/** The first byte is let go, so that the search for the next member does not find the same place again. */
function noRecord(queue: ByteQueue): Ending {
  queue.drop(1);
  return { kind: "no-record" };
}

/** Moves on to the next bytes that look like a member; false at the end. */
async function findNext(queue: ByteQueue): Promise<boolean> {
  for (;;) {
    const held = await queue.look(searched);
    const at = nextGzipHead(held, 0);
    if (at >= 0) {
      queue.drop(at);
      return true;
    }
    if (held.length < searched) return false;
    queue.drop(held.length - 2);
  }
}

function inflateSlice(
  engine: InflateRaw,
  slice: Uint8Array,
): Promise<{ readonly pieces: Uint8Array[]; readonly nUsed: number; readonly fault: string | null }> {
  const before = engine.bytesWritten;
  const pieces: Uint8Array[] = [];
  return new Promise((resolve) => {
    const end = (fault: string | null) => {
      engine.removeAllListeners();
      // what is still on its way to an engine that is being closed
      engine.on("error", () => undefined);
      resolve({ pieces, nUsed: engine.bytesWritten - before, fault });
    };
    engine.on("data", (piece: Uint8Array) => pieces.push(piece));
    engine.on("error", (error) => end(error.message));
    engine.write(slice, (error) => {
      if (error == null) setImmediate(() => end(null));
    });
  });
}
