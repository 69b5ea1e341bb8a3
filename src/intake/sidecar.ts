/**
 * @module
 * `sources.json` beside articles: what their files do not say of themselves, as `{"file.txt": {"outlet": ..., "published": ...}}`.
 *
 * The text of an article stays untouched, so its outlet, address and day stand here and not in a head of the file.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ArticleInput, Problem } from "../model/index.js";
import { parsed } from "./article-records.js";
import { sidecarName } from "./find-files.js";

/** What a sidecar may say of a file. */
export type SidecarEntry = Pick<ArticleInput, "id" | "url" | "outlet" | "title" | "published" | "captured">;

/** What the sidecar of a folder says of each file. */
export type Sidecar = ReadonlyMap<string, SidecarEntry>;

const fields = ["id", "url", "outlet", "title", "published", "captured"] as const;

/** The sidecar of a folder, empty when there is none; a Problem when it cannot be used. */
export async function readSidecar(folder: string): Promise<Sidecar | Problem> {
  const path = join(folder, sidecarName);
  const json = await readFile(path, "utf8").catch(() => null);
  if (json === null) return new Map();
  const value = parsed(json.replace(/^\ufeff/u, ""), path);
  if (value instanceof Problem) return value;
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return new Problem(
      "E-JSON",
      "expected an object with one entry a file",
      'write {"file.txt": {"outlet": "..."}}',
      path,
    );
  const sidecar = new Map<string, SidecarEntry>();
  for (const [file, entry] of Object.entries(value)) {
    const read = entryOf(entry);
    if (read === null) {
      const found = `the entry of ${JSON.stringify(file)} is not an object of strings`;
      return new Problem("E-JSON", found, `its fields may be ${fields.join(", ")}`, path);
    }
    sidecar.set(file, read);
  }
  return sidecar;
}

function entryOf(entry: unknown): SidecarEntry | null {
  if (entry === null || typeof entry !== "object" || Array.isArray(entry)) return null;
  const given = entry as Readonly<Record<string, unknown>>;
  const read: { -readonly [field in keyof SidecarEntry]: SidecarEntry[field] } = {};
  for (const field of fields) {
    const content = given[field];
    if (content === undefined || content === null) continue;
    if (typeof content !== "string") return null;
    read[field] = content;
  }
  return read;
}
