/**
 * @module
 * The files behind a path: the file itself, or all readable files below a folder in one order on every machine.
 */

import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "../model/index.js";
import { nearestOf } from "../text/nearest-word.js";
import { fileEndings, kindOfName } from "./file-names.js";

/** File beside articles that tells outlet, address and day of each. */
export const sidecarName = "sources.json";

/** The files of a path, or its problem. Hidden files are left out, and so are links to folders, which may lead in circles. */
export async function* findFiles(path: string): AsyncGenerator<string | Problem> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    yield found.code === "ENOENT" || found.code === "ENOTDIR" ? await missing(path) : unreadable(path, found);
  } else if (!found.isDirectory()) {
    yield path;
  } else {
    let nFiles = 0;
    for await (const file of filesBelow(path)) {
      nFiles++;
      yield file;
    }
    if (nFiles === 0) {
      const endings = Object.values(fileEndings).flat();
      const help = `names of files end in ${endings.map((ending) => `.${ending}`).join(", ")}, or in one of these with .gz or .zst`;
      yield new Problem("E-EMPTY", "the folder has no file that can be read", help, path);
    }
  }
}

/** What the system says of a file or folder that it does not let us read. */
export function unreadable(path: string, error: Error): Problem {
  const help = "check who may read it, and whether it is a file or a folder";
  return new Problem("E-UNREADABLE", `the system says: ${error.message}`, help, path);
}

async function* filesBelow(folder: string): AsyncGenerator<string | Problem> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    yield unreadable(folder, entries);
    return;
  }
  // by code units: the order of a locale differs between machines
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === sidecarName) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (kindOfName(entry.name) !== null && !(entry.isSymbolicLink() && (await isFolder(path)))) yield path;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function missing(path: string): Promise<Problem> {
  const neighbours = await readdir(dirname(path)).catch(() => []);
  const nearest = nearestOf(basename(path), neighbours.sort());
  const help = nearest === null ? "check the spelling of the path" : `did you mean ${join(dirname(path), nearest)}?`;
  return new Problem("E-NOT-FOUND", "there is no such file or folder", help, path);
}
