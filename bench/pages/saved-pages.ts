/**
 * @module
 * Saved pages of a folder, for a bench on pages of one's own.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The pages of all files "*.html" and "*.html.gz" of a folder, in the order of their names. */
export function savedPages(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.html?(?:\.gz)?$/iu.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    });
}
