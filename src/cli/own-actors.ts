/**
 * @module
 * The file of `--actors`: read once, before any article, and parsed by the package itself.
 */

import type { ActorRow } from "../index.js";
import { Problem } from "../model/index.js";
import { parseActors } from "../parse-actors.js";
import { readNamedTable } from "./named-table.js";

/** The rows of the file, or none when no file was named. */
export async function ownActorsOf(path: string | null, cwd: string): Promise<ActorRow[] | undefined> {
  if (path === null) return undefined;
  return parseActors(decode(await readNamedTable(path, cwd, { of: "actors", page: "docs/actors.md" }), path), path);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("E-ACTORS", "the table is not UTF-8", "save it again as UTF-8 text with tabs", path);
  }
}
