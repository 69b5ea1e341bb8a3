/**
 * @module
 * The lines of a state file on the disk: read one by one with their place, and added at the end. What stands in it is never changed.
 */

import { type FileHandle, open } from "node:fs/promises";
import { Problem } from "../../model/index.js";
import { parseLine, type StateLine } from "./state-line.js";

const lineFeed = 0x0a;
/** Bytes of a line: a page of 10 MB whose every byte is escaped as six. A longer line is no page of ours. */
const maxLineBytes = 64_000_000;

/** Where a line stands, in bytes. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What was found on a line: null for what is no line of a state file. */
export interface FoundLine {
  readonly number: number;
  readonly place: Place;
  readonly line: StateLine | null;
}

/** Opens a state file, made when there is none. Throws a Problem when it cannot be read or written. */
export async function openStateFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "a+");
  } catch (cause) {
    const found = `the state file cannot be opened: ${(cause as Error).message}`;
    throw new Problem("E-OUT", found, "give a file in a folder that exists and may be written to", path);
  }
}

/** All lines that are not blank; the last one also when no line feed ends it. */
export async function* linesOfState(file: FileHandle): AsyncGenerator<FoundLine> {
  let number = 0;
  let start = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const take = (): FoundLine | null => {
    number++;
    const place = { start, end: start + size };
    const text = size > maxLineBytes ? null : Buffer.concat(pieces).toString("utf8");
    start += size + 1;
    pieces = [];
    size = 0;
    return text?.trim() === "" ? null : { number, place, line: text === null ? null : parseLine(text) };
  };
  const add = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= maxLineBytes) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, end));
      const found = take();
      if (found !== null) yield found;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  const last = size > 0 ? take() : null;
  if (last !== null) yield last;
}

/** The line at a place that `linesOfState` gave. */
export async function lineAt(file: FileHandle, { start, end }: Place): Promise<StateLine | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return parseLine(buffer.subarray(0, bytesRead).toString("utf8"));
}

/** Adds whole lines at the end; what is half a line there is ended first, so that it spoils no other. */
export async function appendLines(file: FileHandle, lines: string): Promise<Place> {
  const { size } = await file.stat();
  const last = Buffer.alloc(1, lineFeed);
  if (size > 0) await file.read(last, 0, 1, size - 1);
  const text = Buffer.from(last[0] === lineFeed ? lines : `\n${lines}`, "utf8");
  await file.appendFile(text);
  await file.datasync();
  return { start: size, end: size + text.length };
}
