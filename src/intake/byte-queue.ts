/**
 * @module
 * A stream of bytes that can be looked into before it is used up: to see what it is, and where a part of it ends.
 */

/** Bytes still to come, in order. */
export interface ByteQueue {
  /** All bytes held, at least so many unless the stream ends before. They stay. */
  readonly look: (atLeast: number) => Promise<Buffer>;
  /** Lets go of the first bytes held. */
  readonly drop: (nBytes: number) => void;
  /** How many bytes have been let go. */
  readonly nDropped: () => number;
  /** Puts bytes that were dropped back in front. */
  readonly putBack: (bytes: Buffer) => void;
  /** Everything that is left, as it comes. Whoever stops early must not leave a file open, so the stream is closed then. */
  readonly rest: () => AsyncGenerator<Uint8Array>;
  /** Ends the stream without reading what is left. */
  readonly close: () => Promise<void>;
}

/** A queue on a stream. */
export function queueOf(stream: AsyncIterable<Uint8Array>): ByteQueue {
  const iterator = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let nDropped = 0;
  let isOver = false;
  const close = async () => void (await iterator.return?.());
  return {
    look: async (atLeast) => {
      const pieces: Uint8Array[] = [held];
      for (let size = held.length; size < atLeast && !isOver; size += pieces.at(-1)!.length) {
        const { value, done } = await iterator.next();
        isOver = done === true;
        pieces.push(isOver ? Buffer.alloc(0) : value);
      }
      if (pieces.length > 1) held = Buffer.concat(pieces);
      return held;
    },
    drop: (nBytes) => {
      nDropped += Math.min(nBytes, held.length);
      held = held.subarray(nBytes);
    },
    nDropped: () => nDropped,
    putBack: (bytes) => {
      nDropped -= bytes.length;
      held = Buffer.concat([bytes, held]);
    },
    close,
    rest: async function* () {
      try {
        if (held.length > 0) yield held;
        held = Buffer.alloc(0);
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      } finally {
        await close();
      }
    },
  };
}
