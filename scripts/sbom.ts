/**
 * @module
 * The bill of materials of the package, `npm run sbom`: what it depends on when it is installed, as CycloneDX JSON on standard output.
 *
 * Made by `npm sbom` from `package-lock.json` alone; `npm run -s sbom -- --all` has what development needs as well.
 */

import { execFileSync } from "node:child_process";

const omitted = process.argv.includes("--all") ? [] : ["--omit", "dev"];
const asked = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--sbom-type", "library", ...omitted];
process.stdout.write(execFileSync("npm", asked, { encoding: "utf8", maxBuffer: 100_000_000 }));
