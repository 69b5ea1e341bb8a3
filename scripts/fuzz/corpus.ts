/**
 * @module
 * Files on which something once went wrong, in `fuzz/corpus/`: `<what>.<name of the file>`, read again by every test run.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FuzzInput } from "./input.js";

/** Where the files are kept. */
export const corpusFolder = fileURLToPath(new URL("../../fuzz/corpus/", import.meta.url));

/** Keeps the file of a failure under the round it came from; gives the path. */
export function keepInput({ format, name, bytes }: FuzzInput, round: string): string {
  mkdirSync(corpusFolder, { recursive: true });
  const path = join(corpusFolder, `${format}-${round}.${name === "-" ? "stdin" : name}`);
  writeFileSync(path, bytes);
  return path;
}

/** The kept files, by name. Marks are looked for in the bytes as they are. */
export function keptInputs(): readonly (readonly [title: string, input: FuzzInput])[] {
  return readdirSync(corpusFolder)
    .filter((title) => !title.endsWith(".md"))
    .sort()
    .map((title) => {
      const bytes = readFileSync(join(corpusFolder, title));
      const dot = title.indexOf(".");
      const ending = title.slice(dot + 1);
      const whole = [...(/-whole-(?<numbers>\d+)/u.exec(title)?.groups?.numbers ?? "")].map(Number);
      const name = ending === "stdin" ? "-" : ending;
      return [title, { format: title.split("-")[0]!, name, bytes, part: bytes, whole, step: 64 }] as const;
    });
}
