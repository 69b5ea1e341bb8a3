/**
 * @module
 * The texts behind the paths of a command line: files, folders, standard input.
 */

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type ArticleInput, Problem } from "../model/index.js";
import type { Io } from "./io.js";
import type { Settings } from "./settings.js";

/** One text, ready to be read. */
export interface Source {
  readonly name: string;
  readonly input: ArticleInput;
}

/** The sources in the order of the paths, or the problem of each that could not be read. */
export async function* readInputs(
  paths: readonly string[],
  { settings, io }: { readonly settings: Settings; readonly io: Io },
): AsyncGenerator<Source | Problem> {
  for (const path of paths) {
    if (path === "-") yield sourceOf("-", await bytesOf(io.stdin), settings);
    else if (/^https?:/iu.test(path))
      yield new Problem("E-ONLINE", "the network is off", "save the page and give its file", path);
    else yield* pathSources(path, { settings, io });
  }
}

async function* pathSources(
  path: string,
  { settings, io }: { readonly settings: Settings; readonly io: Io },
): AsyncGenerator<Source | Problem> {
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch(() => null);
  if (found === null) {
    yield new Problem("E-NOT-FOUND", "there is no such file or folder", "check the spelling of the path", path);
  } else if (found.isDirectory()) {
    const names = (await readdir(full)).filter((name) => /\.(?:txt|html?)$/iu.test(name)).sort();
    for (const name of names) yield* pathSources(join(path, name), { settings, io });
  } else {
    yield sourceOf(path, await readFile(full), settings);
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

function sourceOf(name: string, bytes: Uint8Array, settings: Settings): Source | Problem {
  const text = decoded(bytes);
  if (text.trim() === "")
    return new Problem("E-EMPTY", "the file has no text in it", "give a file that holds an article", name);
  if (text.slice(0, 4096).includes("\u0000"))
    return new Problem("E-NOT-TEXT", "the file holds NUL characters, which no text has", "give plain text", name);
  const given = { outlet: settings.outletHint, published: settings.published };
  const id = name === "-" ? undefined : basename(name).replace(/\.[a-z]+$/iu, "");
  return { name, input: /\.html?$/iu.test(name) ? { ...given, id, html: text } : { ...given, id, text } };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
