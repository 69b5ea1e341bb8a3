/**
 * @module
 * The bytes of a table that a flag names.
 */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Problem } from "../model/index.js";

/** Reads the file; `of` says what the table is of, `page` where it is explained. Throws E-NOT-FOUND or E-UNREADABLE. */
export async function readNamedTable(
  path: string,
  cwd: string,
  { of, page }: { readonly of: string; readonly page: string },
): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Problem(
      isMissing ? "E-NOT-FOUND" : "E-UNREADABLE",
      isMissing ? `there is no such table of ${of}` : `the table of ${of} could not be read`,
      `${page} shows how to write one`,
      path,
    );
  }
}
