/**
 * @module
 * The one place beside the doors that reads the disk: the package's own `data/`, once, when it is first needed.
 */

import { readFileSync } from "node:fs";
import type { DataFiles } from "./lexicon/data-files.js";
import { type Lexicon, loadLexicon } from "./lexicon/index.js";

const loaded = new Map<string, Lexicon>();

/** The look-ups of a language, read on first use and kept. */
export function lexiconOf(language: "en"): Lexicon {
  const known = loaded.get(language);
  if (known) return known;
  const lexicon = loadLexicon(packageFiles(language));
  loaded.set(language, lexicon);
  return lexicon;
}

/** The data files of the package itself; works from `src/` and from `dist/`. */
export function packageFiles(language: string): DataFiles {
  const folder = new URL(`../data/${language}/`, import.meta.url);
  return {
    language,
    text: (path) => readFileSync(new URL(path, folder), "utf8"),
    bytes: (path) => readFileSync(new URL(path, folder)),
  };
}
