/**
 * @module
 * Compiles the network's arithmetic to WebAssembly and gives it as generated modules: `npm run gen:kernel` writes them.
 *
 * `network.ts` goes to src/language/network-code.ts, `learning.ts` (the same and what training needs) to scripts/train/learning-code.ts.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "assemblyscript/asc";

const folder = new URL(".", import.meta.url).pathname;
const options = ["--enable", "simd", "-O3", "--runtime", "stub", "--importMemory", "--noAssert"];

/** Where the generated module of a source file goes, from the root of the package. */
export const kernelModules = { network: "src/language/network-code.ts", learning: "scripts/train/learning-code.ts" };

/** The generated module of one source file, as text. */
export async function kernelModule(name: keyof typeof kernelModules): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "kernel-"));
  try {
    const target = join(out, "kernel.wasm");
    const { error, stderr } = await main([join(folder, `${name}.ts`), "--baseDir", "/", "-o", target, ...options]);
    if (error !== null) throw new Error(`${name}.ts does not compile: ${stderr.toString()}`);
    return moduleOf(name, readFileSync(target).toString("base64"));
  } finally {
    rmSync(out, { recursive: true });
  }
}

function moduleOf(name: string, code: string): string {
  const lines = code.match(/.{1,110}/gu)!.map((part) => `  "${part}",`);
  return `/**
 * @module
 * Generated from scripts/kernel/${name}.ts by \`npm run gen:kernel\`: WebAssembly as base64.
 */

export const ${name}Code: string = [
${lines.join("\n")}
].join("");
`;
}
