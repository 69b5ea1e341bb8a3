/**
 * @module
 * The texts behind the paths of a command line, each with an id a person can find again: the name of its file.
 */

import { basename, resolve } from "node:path";
import { isAddress, type OnlineOptions, readSources, type SourceText, withoutEnding } from "../intake/index.js";
import type { ArticleInput, Problem } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { parseUrl } from "../text/parse-url.js";
import { Interrupted, type Io } from "./io.js";
import type { Settings } from "./settings.js";

const markLength = 5;

/** One text, ready to be read. */
export interface NamedInput {
  readonly name: string;
  readonly input: ArticleInput;
  readonly charset: SourceText["charset"];
}

/** All texts, and the problem of each source that could not be had. */
export async function listInputs(
  paths: readonly string[],
  {
    settings,
    io,
    online,
  }: { readonly settings: Settings; readonly io: Io; readonly online?: OnlineOptions | undefined },
): Promise<{ readonly sources: readonly NamedInput[]; readonly failures: Problem[] }> {
  const texts: SourceText[] = [];
  const failures: Problem[] = [];
  for await (const source of readSources(
    paths.map((path) => pathFrom(path, io.cwd)),
    { stdin: io.stdin, online },
  )) {
    // while fetching, whoever opened the state file says what is kept
    if (io.signal.aborted && online !== undefined) throw io.signal.reason;
    if (io.signal.aborted) throw new Interrupted(`stopped after finding ${texts.length} texts; nothing was written`);
    if (source.kind === "text") texts.push(source);
    else failures.push(source.problem);
  }
  const stems = texts.map(stemIn);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const sources = texts.map(({ name, input, charset }, at) => {
    const stem = stems[at]!;
    // two files of one name are told apart by what they say, so that the order of the paths does not matter
    const id = counts.get(stem) === 1 ? stem : `${stem}.${hashOf(input.text ?? input.html ?? "").slice(0, markLength)}`;
    return { name, charset, input: withHints(name === "-" ? input : { id, ...input }, settings) };
  });
  return { sources, failures };
}

/** The name of an article by itself: what the caller calls it, else that of its file or page, else a mark of its words. */
export function stemOfSource(source: SourceText): string {
  const { name, input } = source;
  if (input.id !== undefined) return input.id;
  return name === "-" ? `text-${hashOf(input.text ?? input.html ?? "").slice(0, markLength)}` : stemIn(source);
}

function stemIn({ name, input }: SourceText): string {
  return stemOf(isAddress(name) ? pathOfAddress(input.url ?? name) : name);
}

/** What the flags say of texts that do not say it themselves. */
export function withHints(input: ArticleInput, { outletHint, published }: Settings): ArticleInput {
  return { ...input, outlet: input.outlet ?? outletHint, published: input.published ?? published };
}

/** `notes/03-rewrite.txt` is "03-rewrite"; the third record of a file and the third item of a feed keep their number. */
function stemOf(name: string): string {
  return withoutEnding(basename(name));
}

/** The path of an address, or its host when it has none. */
function pathOfAddress(address: string): string {
  const url = parseUrl(address);
  if (url === null) return address;
  const { hostname, pathname } = url;
  return pathname === "/" ? hostname : pathname.replace(/\/+$/u, "");
}

/** Paths are kept as they were typed, because errors repeat them; only another folder than the process's own must be spelled out. */
export function pathFrom(path: string, cwd: string): string {
  return path === "-" || isAddress(path) || cwd === process.cwd() ? path : resolve(cwd, path);
}
