/**
 * @module
 * The tables of the story room, read from data/<lang>/story/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** In how many documents of a general collection each stem stands. */
export interface DocumentFrequency {
  readonly nDocuments: number;
  readonly ofStem: ReadonlyMap<string, number>;
}

/** Look-ups for the story room. */
export interface StoryLexicon {
  readonly language: string;
  readonly background: DocumentFrequency;
  /** Agency id by the lower-case name of its own outlet. */
  readonly agencyOfOutlet: ReadonlyMap<string, string>;
  /** `civilian` or `military` by the word a party uses for what was hit. */
  readonly targetClassOf: ReadonlyMap<string, string>;
  /** `part`, `full` or `longer` by the word that says which offer is meant. */
  readonly scopeOf: ReadonlyMap<string, string>;
  /** Words any truce can be called by. */
  readonly truceWords: ReadonlySet<string>;
  /** The matter of an offer by a word for it: `ports` by "harbour". */
  readonly targetOf: ReadonlyMap<string, string>;
  /** Nouns for people and bodies through which a state acts. */
  readonly stateBodies: ReadonlySet<string>;
  /** Classes of counted things whose number only grows. */
  readonly risingCounts: ReadonlySet<string>;
  /** `start` or `end` by a word that gives a thing its first or last day. */
  readonly phaseOf: ReadonlyMap<string, string>;
  /** Classes of things that last, by a word for one: `war` by "fighting". */
  readonly lastingOf: ReadonlyMap<string, string>;
  /** `sitting` or `exchange` by a noun for a meeting, `ordinal` for the word that counts it. */
  readonly meetingNouns: ReadonlyMap<string, string>;
  /** States whose people speak English in public. */
  readonly englishSpeaking: ReadonlySet<string>;
}

/** Reads the tables of one language. */
export function loadStory(files: DataFiles): StoryLexicon {
  return {
    language: files.language,
    background: loadBackground(files),
    agencyOfOutlet: pairsOf(files, "story/agency-outlets.tsv"),
    targetClassOf: pairsOf(files, "story/target-words.tsv"),
    scopeOf: pairsOf(files, "story/proposal-scope.tsv"),
    truceWords: new Set(rowsOf(files.text("story/truce-words.tsv")).map(([word]) => word!)),
    targetOf: new Map(
      rowsOf(files.text("story/proposal-targets.tsv")).flatMap(([target, words]) =>
        words!.split(";").map((word): [string, string] => [word, target!]),
      ),
    ),
    stateBodies: new Set(rowsOf(files.text("story/state-bodies.tsv")).map(([word]) => word!)),
    phaseOf: pairsOf(files, "story/phase-words.tsv"),
    lastingOf: loadLasting(files),
    meetingNouns: pairsOf(files, "story/meeting-nouns.tsv"),
    englishSpeaking: new Set(rowsOf(files.text("story/english-speaking.tsv")).map(([state]) => state!)),
    risingCounts: new Set(rowsOf(files.text("story/rising-counts.tsv")).map(([word]) => word!)),
  };
}

function loadBackground(files: DataFiles): DocumentFrequency {
  const rows = rowsOf(files.text("story/document-frequency.tsv")).map(([stem, n]) => [stem!, Number(n)] as const);
  const total = rows.find(([stem]) => stem === "*");
  return { nDocuments: total?.[1] ?? 1, ofStem: new Map(rows.filter(([stem]) => stem !== "*")) };
}

/** The words of the figures' classes that last, with their plurals. */
function loadLasting(files: DataFiles): Map<string, string> {
  const lasting = new Set(rowsOf(files.text("story/lasting.tsv")).map(([name]) => name!));
  return new Map(
    rowsOf(files.text("figures/words.tsv")).flatMap(([list, word, of]): [string, string][] =>
      list === "class" && lasting.has(of!)
        ? [
            [word!, of!],
            [`${word}s`, of!],
          ]
        : [],
    ),
  );
}

function pairsOf(files: DataFiles, path: string): Map<string, string> {
  return new Map(rowsOf(files.text(path)).map(([key, value]) => [key!, value!]));
}
