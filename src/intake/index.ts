/**
 * @module
 * From paths to texts: files, folders, standard input; each text with its name, its bytes' hash and its charset.
 *
 * One source that cannot be read is one failure in its place; the others go on.
 */

import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { Problem } from "../model/index.js";
import { recordsOfJson } from "./article-records.js";
import { decodeText } from "./charset.js";
import { findFiles, unreadable } from "./find-files.js";
import { readJsonLines } from "./json-lines.js";
import { startOnline } from "./online/index.js";
import { pageProblem } from "./page-problem.js";
import { fileStream, readBytes, unpacked } from "./read-bytes.js";
import { readSidecar, type SidecarEntry } from "./sidecar.js";
import { isPage, notTextProblem } from "./sniff.js";
import { failureOf, type SourceFailure, type SourceOptions, type SourceText, usualMaxBytes } from "./source.js";

export {
  addressBlocks,
  type FetchState,
  type Network,
  type OnlineNote,
  type OnlineOptions,
  openState,
  usualLimits,
} from "./online/index.js";
export type { Charset, SourceFailure, SourceOptions, SourceText } from "./source.js";
export { usualMaxBytes } from "./source.js";

/** A whole JSON file may hold many articles; beyond this many times the limit of one it should be JSON lines. */
const articlesPerJsonFile = 10;

/** The texts behind paths, in the order of the paths and by name within a folder; `-` is standard input. */
export async function* readSources(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceText | SourceFailure> {
  const online = options.online === undefined ? null : startOnline(paths.filter(isAddress), options.online);
  for (const path of paths) {
    if (path === "-") yield* readStdin(options);
    else if (!isAddress(path)) yield* readPath(path, options);
    else if (online === null) yield failureOf(path, onlineProblem(path));
    else yield* online.nextGroup();
  }
}

/** Whether a path is a web address, whatever its scheme: `ftp://` is none that is fetched, and no file either. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]{1,20}:\/\//iu.test(path);
}

async function* readPath(path: string, options: SourceOptions): AsyncGenerator<SourceText | SourceFailure> {
  const sidecars = new Map<string, ReadonlyMap<string, SidecarEntry>>();
  for await (const file of findFiles(path)) {
    if (file instanceof Problem) {
      yield failureOf(file.where ?? path, file);
      continue;
    }
    const folder = dirname(file);
    if (!sidecars.has(folder)) {
      const sidecar = await readSidecar(folder);
      sidecars.set(folder, sidecar instanceof Problem ? new Map() : sidecar);
      if (sidecar instanceof Problem) yield failureOf(sidecar.where ?? folder, sidecar);
    }
    yield* readFileSources(file, sidecars.get(folder)?.get(basename(file)) ?? {}, options);
  }
}

async function* readFileSources(
  path: string,
  known: SidecarEntry,
  { maxBytes = usualMaxBytes }: SourceOptions,
): AsyncGenerator<SourceText | SourceFailure> {
  try {
    if (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(path)) {
      const stream = unpacked(await fileStream(path, path, Number.POSITIVE_INFINITY), path);
      yield* readJsonLines(stream, { name: path, maxBytes });
      return;
    }
    const limit = isJson(path) ? maxBytes * articlesPerJsonFile : maxBytes;
    const bytes = await readBytes(await fileStream(path, path, limit), { name: path, maxBytes: limit });
    yield* sourcesOf(bytes, path, known);
  } catch (error) {
    yield failureOf(path, error instanceof Problem ? error : unreadable(path, error as Error));
  }
}

async function* readStdin({
  stdin,
  maxBytes = usualMaxBytes,
}: SourceOptions): AsyncGenerator<SourceText | SourceFailure> {
  if (stdin === undefined) {
    const problem = new Problem("E-NO-INPUT", "there is no standard input here", "give a file or a folder", "-");
    yield failureOf("-", problem);
    return;
  }
  try {
    yield* sourcesOf(await readBytes(stdin, { name: "-", maxBytes }), "-", {});
  } catch (error) {
    yield failureOf("-", error instanceof Problem ? error : unreadable("-", error as Error));
  }
}

/** The texts in the bytes of one file: one, or the articles of a JSON file. */
function sourcesOf(bytes: Uint8Array, name: string, known: SidecarEntry): (SourceText | SourceFailure)[] {
  const notText = notTextProblem(bytes, name);
  if (notText !== null) return [failureOf(name, notText)];
  const { text, charset } = decodeText(bytes);
  if (text.trim() === "") {
    const what = bytes.length === 0 ? "there are no bytes in it" : "there is only white space in it";
    return [failureOf(name, new Problem("E-EMPTY", what, "give a text that holds an article", name))];
  }
  if (isPage(name, text)) return [failureOf(name, pageProblem(name))];
  if (isJson(name) || isPipedJson(name, text))
    return recordsOfJson(text, name, charset).map((source) => withKnown(source, known));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return [{ kind: "text", input: { ...known, text }, name, sha256, charset }];
}

function isJson(name: string): boolean {
  return /\.json(?:\.gz)?$/iu.test(name);
}

/** Standard input has no name to go by: a JSON object or array of objects says so by how it starts, and no article starts so. */
function isPipedJson(name: string, text: string): boolean {
  return name === "-" && /^\s{0,200}(?:\[\s{0,200})?\{\s{0,200}"/u.test(text.slice(0, 1000));
}

/** What a record says of itself goes before what the sidecar says of its file. */
function withKnown(source: SourceText | SourceFailure, known: SidecarEntry): SourceText | SourceFailure {
  return source.kind === "text" ? { ...source, input: { ...known, ...source.input } } : source;
}

function onlineProblem(url: string): Problem {
  return new Problem(
    "E-ONLINE",
    "addresses are fetched only when you say so",
    "add --online, or save the page in a file and give that",
    url,
  );
}
