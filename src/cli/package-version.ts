/**
 * @module
 * The version of the package, read once from its own package.json; works from `src/` and from `dist/`.
 */

import { readFileSync } from "node:fs";

/** The version, for `--version`. */
export function packageVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
