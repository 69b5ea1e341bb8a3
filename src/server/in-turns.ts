/**
 * @module
 * Long files are made a little at a time: after each turn others are answered, and what is made is sent before the next turn, so that no
 * file is ever whole in memory.
 */

import { setImmediate } from "node:timers/promises";
import type { Pieces } from "../publish/pieces.js";

/** Milliseconds of one turn. */
const turn = 10;
/** Characters after which a file is sent as it is made; a shorter one is made first, and kept. */
const longest = 4_000_000;
/** Characters that go out at once. */
const atOnce = 64_000;

/** The beginning of a file, and what is still to be made of it; `rest` is null when that was all. */
export interface Begun {
  readonly text: string;
  readonly rest: Iterator<string> | null;
}

/** Makes a file, or as much of it as is worth waiting for. */
export async function drawInTurns(pieces: Pieces): Promise<Begun> {
  const iterator = pieces[Symbol.iterator]();
  const parts: string[] = [];
  let size = 0;
  while (size < longest) {
    const { text, isDone } = drawTurn(iterator, longest - size);
    parts.push(text);
    size += text.length;
    if (isDone) return { text: parts.join(""), rest: null };
    await setImmediate();
  }
  return { text: parts.join(""), rest: iterator };
}

/** Sends the beginning, and makes the rest as fast as it is taken; a reader who goes away ends it. */
export function streamOf(text: string, rest: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let begun: string | null = text;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (begun !== null) {
          controller.enqueue(encoder.encode(begun));
          begun = null;
          return;
        }
        await setImmediate();
        const { text: next, isDone } = drawTurn(rest, atOnce);
        if (next !== "") controller.enqueue(encoder.encode(next));
        if (isDone) controller.close();
      },
      cancel: () => {
        rest.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The pieces of one turn: as many as fit into its time, and into so many characters. */
function drawTurn(iterator: Iterator<string>, most: number): { readonly text: string; readonly isDone: boolean } {
  const until = performance.now() + turn;
  const parts: string[] = [];
  let size = 0;
  while (size < most && performance.now() < until) {
    const { value, done } = iterator.next();
    if (done) return { text: parts.join(""), isDone: true };
    parts.push(value);
    size += value.length;
  }
  return { text: parts.join(""), isDone: false };
}
