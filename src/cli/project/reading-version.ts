/**
 * @module
 * The version under which readings are kept: a hash of everything reading depends on, so that an article is read again when the program
 * would read it otherwise, and only then.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ActorRow } from "../../index.js";

/** Folders and files of the program that reading goes through; works from `src/` and from `dist/`. */
const parts = [
  "actors",
  "article",
  "calendar",
  "events",
  "language",
  "lexicon",
  "model",
  "statements",
  "text",
  "read.js",
  "read.ts",
  "../data",
] as const;

const versionLength = 16;
let ofProgram: string | undefined;

/** The version of this program with these actors of the user's own. */
export function readingVersion(actors: readonly ActorRow[] | undefined): string {
  ofProgram ??= hashFiles();
  if (actors === undefined || actors.length === 0) return ofProgram;
  const own = createHash("sha256").update(JSON.stringify(actors)).digest("hex");
  return `${ofProgram}+${own.slice(0, versionLength)}`;
}

function hashFiles(): string {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const hash = createHash("sha256");
  for (const part of parts) for (const file of filesOf(join(root, part))) hash.update(file.name).update(file.bytes());
  return hash.digest("hex").slice(0, versionLength);
}

function filesOf(path: string): { readonly name: string; readonly bytes: () => Uint8Array }[] {
  const names = namesIn(path);
  if (names === null) return [];
  return names
    .filter((name) => !/\.map$|\.d\.ts$|\.test\.ts$|\.cases\.txt$/u.test(name))
    .sort()
    .map((name) => ({ name, bytes: () => readFileSync(name === "" ? path : join(path, name)) }));
}

/** The files below a folder, or the file itself under no name; null when there is nothing. */
function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(path.length + 1));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR" ? [""] : null;
  }
}
