/**
 * @module
 * The public face of the package as text: `docs/api.txt`, the exported names and the signatures of the functions.
 *
 * `npm run gen:api` writes it; a test fails when it is stale, so that no name goes or changes unnoticed.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the public face is written down. */
export const apiPath = join(root, "docs/api.txt");

/** The public face as the sources have it now. */
export function renderApi(): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-api-"));
  try {
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const flags = ["-p", join(root, "tsconfig.build.json"), "--emitDeclarationOnly", "--outDir", folder];
    execFileSync(process.execPath, [compiler, ...flags], { cwd: root, stdio: "pipe" });
    const declared = (file: string) => readFileSync(join(folder, file), "utf8");
    const names = [...declared("index.d.ts").matchAll(/export (?<what>(?:type )?\{[^}]*\})/gu)].flatMap(namesOf).sort();
    const functions = ["read.d.ts", "reconcile.d.ts"].flatMap((file) => functionsOf(declared(file)));
    return ["# Exported names", ...names, "", "# Functions", ...functions, ""].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The declared functions of one file, each whole. */
function functionsOf(declarations: string): string[] {
  return declarations
    .split(/^(?=\/\*\*|export |\/\/)/mu)
    .filter((it) => it.startsWith("export declare function"))
    .map((it) => it.replace("export declare ", "").trim());
}

function namesOf(match: RegExpExecArray): string[] {
  const what = match.groups!.what!;
  const isType = what.startsWith("type ");
  return what
    .replace(/^type /u, "")
    .replace(/[{}]/gu, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => (isType && !name.startsWith("type ") ? `type ${name}` : name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(apiPath, renderApi());
