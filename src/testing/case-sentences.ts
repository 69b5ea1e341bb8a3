/** @module The sentences of the case files of a folder and those in it, without their marks. */

import { readdirSync, readFileSync } from "node:fs";
import { unmark } from "./mark.js";

/** One sentence or passage a line; comments and lines that only set a day are left out. */
export function caseSentences(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cases.txt"))
    .flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n"))
    .filter((line) => line !== "" && !/^(?:#|published )/u.test(line))
    .map(unmark);
}
