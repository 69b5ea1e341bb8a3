/**
 * @module
 * The one place beside the doors that reads the disk: the package's own `data/`, once, when it is first needed.
 */

import { readFileSync } from "node:fs";
import type { ActorRow } from "./lexicon/actor-rows.js";
import { type ActorsLexicon, loadActors } from "./lexicon/actors.js";
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

const loadedActors = new WeakMap<readonly ActorRow[], ActorsLexicon>();

/** The actors of a language together with rows of the user's own; kept for as long as the same list of rows is handed in. */
export function actorsWith(rows: readonly ActorRow[] | undefined): ActorsLexicon {
  if (rows === undefined || rows.length === 0) return lexiconOf("en").actors;
  const known = loadedActors.get(rows);
  if (known) return known;
  const actors = loadActors(packageFiles("en"), rows);
  loadedActors.set(rows, actors);
  return actors;
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
