/**
 * @module
 * From paths to texts and pages: files, folders, feeds, archives, standard input; each with its name, its bytes' hash and its charset.
 *
 * One source that cannot be read is one failure in its place; the others go on.
 */

import { basename, dirname } from "node:path";
import { Problem } from "../model/index.js";
import { kindOfName } from "./file-names.js";
import { findFiles, unreadable } from "./find-files.js";
import { startOnline } from "./online/index.js";
import { fileStream } from "./read-bytes.js";
import { readStream } from "./read-stream.js";
import { readSidecar, type SidecarEntry } from "./sidecar.js";
import { failureOf, type SourceFailure, type SourceOptions, type SourceText, usualMaxBytes } from "./source.js";

export { fileEndings, withoutEnding } from "./file-names.js";
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
export { type BytesFrom, sourcesOfBytes } from "./sources-of-bytes.js";

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
  const kind = kindOfName(path);
  const isEndless = kind === "jsonLines" || kind === "archive";
  const maxOfFile = kind === "json" ? maxBytes * articlesPerJsonFile : maxBytes;
  try {
    const stream = await fileStream(path, path, isEndless ? Number.POSITIVE_INFINITY : maxOfFile);
    yield* readStream(stream, { name: path, known, maxBytes, maxOfFile });
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
    yield* readStream(stdin, { name: "-", known: {}, maxBytes, maxOfFile: maxBytes });
  } catch (error) {
    yield failureOf("-", error instanceof Problem ? error : unreadable("-", error as Error));
  }
}

function onlineProblem(url: string): Problem {
  return new Problem(
    "E-ONLINE",
    "addresses are fetched only when you say so",
    "add --online, or save the page in a file and give that",
    url,
  );
}
