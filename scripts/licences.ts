/**
 * @module
 * Every dependency, those of development included, has a licence that lets the package be used and passed on as it is: `npm run licences`.
 *
 * Read from `package-lock.json`. A new licence is looked at by a person before it comes on the list.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a package says of itself in the lock file. */
interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Licences of what is installed with the package. */
const allowed: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Unlicense",
]);
/** Further ones of tools that only development uses and that are never passed on: their terms are about copies of the tool itself. */
const allowedForTools: ReadonlySet<string> = new Set(["MPL-2.0"]);

/** The packages of a lock file whose licence is on no list, one line each. */
export function refusedLicences(packages: { readonly [path: string]: LockedPackage }): string[] {
  return Object.entries(packages).flatMap(([path, { license, dev, devOptional }]) => {
    if (path === "") return [];
    const isTool = dev === true || devOptional === true;
    const choices = (license ?? "").replaceAll(/[()]/gu, "").split(" OR ");
    const isFine = choices.some((choice) => allowed.has(choice) || (isTool && allowedForTools.has(choice)));
    return isFine ? [] : [`${path.replace(/^.*node_modules\//u, "")}: ${license ?? "no licence given"}`];
  });
}

/** The packages of this project. */
export function lockedPackages(): { readonly [path: string]: LockedPackage } {
  const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  return (JSON.parse(readFileSync(path, "utf8")) as { packages: { [path: string]: LockedPackage } }).packages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = lockedPackages();
  const refused = refusedLicences(packages);
  for (const line of refused) console.error(line);
  console.log(`licences: ${Object.keys(packages).length - 1} dependencies, ${refused.length} refused`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
