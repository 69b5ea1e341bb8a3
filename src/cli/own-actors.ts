/**
 * @module
 * The file of `--actors`: read once, before any article, and parsed by the package itself.
 */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ActorRow } from "../index.js";
import { Problem } from "../model/index.js";
import { parseActors } from "../parse-actors.js";

/** The rows of the file, or none when no file was named. */
export async function ownActorsOf(path: string | null, cwd: string): Promise<ActorRow[] | undefined> {
  if (path === null) return undefined;
  return parseActors(decode(await bytesOf(path, cwd), path), path);
}

async function bytesOf(path: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Problem(
      isMissing ? "E-NOT-FOUND" : "E-UNREADABLE",
      isMissing ? "there is no such table of actors" : "the table of actors could not be read",
      "docs/actors.md shows how to write one",
      path,
    );
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("E-ACTORS", "the table is not UTF-8", "save it again as UTF-8 text with tabs", path);
  }
}
