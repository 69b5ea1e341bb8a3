/**
 * @module
 * A file of JSON lines, read line by line: it may hold a whole archive, and only one line of it is ever in memory.
 */

import { Problem } from "../model/index.js";
import { recordsOfLine } from "./article-records.js";
import { decodeText } from "./charset.js";
import { tooLarge } from "./read-bytes.js";
import { failureOf, type SourceFailure, type SourceText } from "./source.js";

const lineFeed = 0x0a;

/** One source a line; a line that cannot be read is one failure. */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): AsyncGenerator<SourceText | SourceFailure> {
  let number = 0;
  let nRead = 0;
  for await (const line of linesOf(stream, maxBytes)) {
    number++;
    const lineName = `${name}:${number}`;
    if (line === null) {
      nRead++;
      const size = `more than ${maxBytes} bytes in one line`;
      yield failureOf(lineName, tooLarge(lineName, { size, maxBytes }));
      continue;
    }
    const { text, charset } = decodeText(line);
    if (text.trim() === "") continue;
    nRead++;
    yield* recordsOfLine(text, lineName, charset);
  }
  if (nRead === 0)
    yield failureOf(
      name,
      new Problem("E-EMPTY", "the file has no line with an article", "give one JSON object a line", name),
    );
}

/** The lines of a stream of bytes; null for one over the limit. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const line = size > maxBytes ? null : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      size += end - from;
      if (size <= maxBytes) pieces.push(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    size += chunk.length - from;
    // the pieces of a line over the limit are let go at once
    if (size <= maxBytes) pieces.push(chunk.subarray(from));
    else pieces = [];
  }
  if (size > 0) yield take();
}
