/**
 * @module
 * What the package says of itself in its own package.json; works from `src/` and from `dist/`.
 */

import { readFileSync } from "node:fs";

/** The version, for `--version`. */
export function packageVersion(): string {
  return packageFacts().version;
}

/** What we call ourselves to servers: name and version, with the page of the project when the package names one. */
export function userAgent(): string {
  const { name, version, homepage } = packageFacts();
  return homepage === undefined ? `${name}/${version}` : `${name}/${version} (+${homepage})`;
}

function packageFacts(): { readonly name: string; readonly version: string; readonly homepage?: string } {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
}
